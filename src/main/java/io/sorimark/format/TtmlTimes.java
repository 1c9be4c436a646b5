package io.sorimark.format;

import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * When the elements of a TTML document are shown. Each time counts from the begin of the parent, or
 * in a sequence from the end of the sibling ahead; nothing outlasts its parent.
 *
 * <p>Apple's word-timed lyrics count every time from the beginning of the recording instead, and so
 * do other writers that nest without knowing the rule: a document is read that way when its times
 * fit into their parents so and do not fit the other way.
 */
final class TtmlTimes {

  /**
   * When something is shown.
   *
   * @param end empty when it stays for good
   * @param timed whether the element or one around it says a time
   */
  record Clip(Duration begin, Optional<Duration> end, boolean timed) {

    static final Clip ALWAYS = new Clip(Duration.ZERO, Optional.empty(), false);

    private boolean holds(Duration point) {
      return point.compareTo(begin) >= 0 && end.map(e -> point.compareTo(e) < 0).orElse(true);
    }
  }

  private final TtmlClock clock;
  private final boolean absolute;
  private final boolean misused;

  TtmlTimes(Element tt) {
    this.clock = TtmlClock.of(tt);
    boolean lyrics = Xml.attribute(tt, "timing").isPresent(); // itunes:timing
    this.misused = !lyrics && !fits(tt, Clip.ALWAYS, false) && fits(tt, Clip.ALWAYS, true);
    this.absolute = lyrics || misused;
  }

  /** Whether times count from the beginning although nothing in the file says so. */
  boolean isAbsoluteByMisuse() {
    return misused;
  }

  static boolean isTimed(Element element) {
    return Xml.attribute(element, "begin").isPresent()
        || Xml.attribute(element, "end").isPresent()
        || Xml.attribute(element, "dur").isPresent();
  }

  static boolean isSequence(Element element) {
    return Xml.attribute(element, "timeContainer").filter("seq"::equals).isPresent();
  }

  /**
   * When an element is shown.
   *
   * @param from where its times count from: the parent's begin, or the end of the sibling ahead
   */
  Clip clip(Element element, Clip parent, Duration from) {
    return clip(element, parent, from, absolute);
  }

  /** An attribute that is there and is not a time. */
  Optional<String> badTime(Element element) {
    for (String name : new String[] {"begin", "end", "dur"}) {
      Optional<String> value = Xml.attribute(element, name);
      if (value.isPresent() && clock.parse(value.get()).isEmpty()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Clip clip(Element element, Clip parent, Duration from, boolean fromZero) {
    Duration zero = fromZero ? Duration.ZERO : from;
    Duration begin = time(element, "begin").map(zero::plus).orElse(from);
    Optional<Duration> end = time(element, "end").map(zero::plus);
    Optional<Duration> byLength = time(element, "dur").map(begin::plus);
    Optional<Duration> own = earlier(end, byLength);
    return new Clip(
        begin,
        parent.holds(begin) ? earlier(own, parent.end()) : own,
        parent.timed() || (isTimed(element) && !Xml.is(element, "body")));
  }

  private Optional<Duration> time(Element element, String attribute) {
    return Xml.attribute(element, attribute).flatMap(clock::parse);
  }

  private boolean fits(Element element, Clip parent, boolean fromZero) {
    if (isSequence(element)) {
      return true;
    }
    for (Element child : element.children()) {
      Clip clip = clip(child, parent, parent.begin(), fromZero);
      if (!parent.holds(clip.begin()) || !fits(child, clip, fromZero)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Duration> earlier(Optional<Duration> one, Optional<Duration> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().compareTo(other.get()) < 0 ? one.get() : other.get())
        : one.or(() -> other);
  }
}
