package io.sorimark.format;

import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens a turn in Markdown and in text of that shape.
 *
 * @param name still with Markdown's escapes decoded; empty when the header is a time alone
 * @param end where what is said begins
 * @param milestone whether it is an escaped time, which runs along inside a turn
 */
record TurnHeader(Optional<Duration> time, Optional<String> name, int end, boolean milestone) {

  private static final String CLOCK = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
  private static final String RANGE = "(?:\\s*(?:-{1,2}>?|\u2013|\u2192)\\s*" + CLOCK + ")?";
  private static final String STAMP = "[\\[(](?<time>" + CLOCK + ")" + RANGE + "[\\])]";
  private static final String NAME = "(?<name>[^*\\n]{1,60}?)";
  private static final String BOLD = "(?:\\*\\*|__)";

  /** A convention, told apart from the others by its punctuation. */
  private static final List<Pattern> NAMED =
      List.of(
          // WhisperX and AssemblyAI as Markdown: **[00:01] SPEAKER_00:** text
          start(BOLD + STAMP + "\\s+" + NAME + "\\s*:?" + BOLD + ":?(?=\\s|$)"),
          // Descript and others: **Name [00:01]:** text
          start(BOLD + NAME + "\\s*" + STAMP + "\\s*:?" + BOLD + ":?(?=\\s|$)"),
          // smol-podcaster: **Name** [00:01:02]: text
          start(BOLD + NAME + "\\s*:?" + BOLD + "\\s*:?\\s*" + STAMP + "\\s*:?(?=\\s|$)"),
          // The Changelog: **Name:** text; Rustacean Station, Optech: __Name__: text
          start(BOLD + NAME + "(?:\\s*:\\s*" + BOLD + "|" + BOLD + "\\s*:)(?=\\s|$)"),
          // a time before a name in bold: [00:01] **Name:** text
          start(
              STAMP
                  + "\\s*"
                  + BOLD
                  + NAME
                  + "(?:\\s*:\\s*"
                  + BOLD
                  + "|"
                  + BOLD
                  + "\\s*:?)(?=\\s|$)"),
          // emphasis around the whole line: *Name (00:01)*
          start("[*_]" + NAME + "\\s*" + STAMP + ":?[*_]:?\\s*$"),
          // Riverside, Rev: Name (00:01)
          start("(?<name>[^*\\n\\[(:]{1,60}?)\\s*" + STAMP + ":?\\s*$"),
          // bitcointranscripts: Speaker 0: 00:01:02
          start("(?<name>[^*\\n\\[\\]:]{1,60}?)\\s*:\\s*(?<time>" + CLOCK + ")\\s*$"));

  private static final Pattern STAMP_ONLY =
      start(BOLD + "?" + STAMP + ":?" + BOLD + "?:?(?=\\s|$)");
  private static final Pattern MILESTONE = start("\\\\\\[(?<time>" + CLOCK + ")\\\\\\](?=\\s|$)");

  private static final Pattern MARKS =
      Pattern.compile("(?:\\\\\\[" + CLOCK + "\\\\\\]\\s*(?:(?:to|-|\u2013)\\s*)?){1,4}");

  /** Whether a text is times and nothing said: {@code \[53:39\] to \[53:58\]}. */
  static boolean isMarksOnly(String text) {
    return MARKS.matcher(text).matches();
  }

  /** The header a line begins with. */
  static Optional<TurnHeader> of(String line) {
    for (Pattern convention : NAMED) {
      Optional<TurnHeader> found = named(convention.matcher(line));
      if (found.isPresent()) {
        return found;
      }
    }
    return timeOnly(STAMP_ONLY.matcher(line), false).or(() -> milestone(line));
  }

  /**
   * The Changelog's {@code \[03:56\]}, which says when a paragraph in the middle of a turn began.
   */
  static Optional<TurnHeader> milestone(String line) {
    return timeOnly(MILESTONE.matcher(line), true);
  }

  private static Optional<TurnHeader> named(Matcher header) {
    if (!header.lookingAt()) {
      return Optional.empty();
    }
    String name = Texts.oneLine(MarkdownInline.decode(header.group("name")));
    return isName(name)
        ? Optional.of(new TurnHeader(time(header), Optional.of(name), header.end(), false))
        : Optional.empty();
  }

  private static Optional<TurnHeader> timeOnly(Matcher header, boolean milestone) {
    return header.lookingAt()
        ? Optional.of(new TurnHeader(time(header), Optional.empty(), header.end(), milestone))
        : Optional.empty();
  }

  private static Optional<Duration> time(Matcher header) {
    return header.pattern().namedGroups().containsKey("time")
        ? Timecode.parse(header.group("time"))
        : Optional.empty();
  }

  /** A bold sentence is not a name, and neither is a time or a heading of notes. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.split(" ").length <= 6
        && name.chars().anyMatch(Character::isLetterOrDigit)
        && Timecode.parse(name).isEmpty()
        && !name.startsWith("http")
        && !name.matches(".*[?!].*|.*\\p{Ll}{4}\\.\\s.*");
  }

  private static Pattern start(String convention) {
    return Pattern.compile(convention + "\\s*");
  }
}
