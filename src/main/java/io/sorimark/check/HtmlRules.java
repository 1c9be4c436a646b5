package io.sorimark.check;

import static io.sorimark.check.Receiver.POCKETCASTS;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.warning;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for the Podcasting 2.0 transcript in HTML: cite, time and p, over and over. */
final class HtmlRules {

  private static final Pattern TIME = Pattern.compile("<time\\b[^>]*>([^<]*)</time>");
  private static final Pattern CITE = Pattern.compile("<cite\\b[^>]*>([^<]*)</cite>");
  private static final Pattern CLOCK =
      Pattern.compile("\\s*(?:\\d+:[0-5]\\d|[0-5]?\\d):[0-5]\\d\\s*");

  static final List<Rule> ALL =
      Stream.of(
              error("html-script", HtmlRules::script)
                  .stops(POCKETCASTS)
                  .says("a script; Pocket Casts refuses the file")
                  .advice("leave scripts out")
                  .fix(Fix.REWRITE),
              warning("html-no-times", HtmlRules::noTimes)
                  .stops(SPEC)
                  .says("no <time> element; the transcript cannot follow the sound")
                  .advice("write <time>0:00</time> before each <p>"),
              warning("html-time", HtmlRules::times)
                  .stops(SPEC)
                  .says("a <time> that is neither M:SS nor H:MM:SS")
                  .advice("write 1:02 or 1:02:03")
                  .fix(Fix.REWRITE),
              warning("html-cite-colon", HtmlRules::cites)
                  .stops(SPEC, POCKETCASTS)
                  .says("a name without a colon; Pocket Casts finds no speaker")
                  .advice("write <cite>Name:</cite>")
                  .fix(Fix.REWRITE))
          .map(rule -> rule.in(Kind.HTML))
          .toList();

  private HtmlRules() {}

  private static void script(Subject subject, Breaches breaches) {
    for (int i = 0; i < subject.lines().size(); i++) {
      int end = subject.line(i).indexOf("</script>");
      if (end >= 0) {
        breaches.at(i, end);
      }
    }
  }

  private static void noTimes(Subject subject, Breaches breaches) {
    if (!TIME.matcher(subject.text()).find()) {
      breaches.at(0, 0);
    }
  }

  private static void times(Subject subject, Breaches breaches) {
    eachMatch(
        subject,
        TIME,
        (time, line) -> {
          if (!CLOCK.matcher(time.group(1)).matches()) {
            breaches.at(line, time.start(1));
          }
        });
  }

  private static void cites(Subject subject, Breaches breaches) {
    eachMatch(
        subject,
        CITE,
        (cite, line) -> {
          if (!cite.group(1).stripTrailing().endsWith(":")) {
            breaches.at(line, cite.start(1));
          }
        });
  }

  @FunctionalInterface
  private interface MatchCheck {
    void check(Matcher match, int line);
  }

  private static void eachMatch(Subject subject, Pattern pattern, MatchCheck check) {
    for (int i = 0; i < subject.lines().size(); i++) {
      Matcher matcher = pattern.matcher(subject.line(i));
      while (matcher.find()) {
        check.check(matcher, i);
      }
    }
  }
}
