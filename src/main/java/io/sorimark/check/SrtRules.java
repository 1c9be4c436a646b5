package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.APPLE;
import static io.sorimark.check.Receiver.BUZZSPROUT;
import static io.sorimark.check.Receiver.CASTOPOD;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Receiver.YOUTUBE;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.CueBlocks.Block;
import io.sorimark.language.Width;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules for SubRip. Castopod reads number, times, text up to a blank line, and no blank line more;
 * who speaks is told by "Name: ", which AntennaPod and Pocket Casts each look for in a way of their
 * own ({@link LabelRules}).
 */
final class SrtRules {

  private static final Pattern TIMES =
      Pattern.compile(
          "^\\s*\\d{2,}:[0-5]\\d:[0-5]\\d,\\d{3} --> \\d{2,}:[0-5]\\d:[0-5]\\d,\\d{3}\\s*$");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
  private static final Pattern MARKUP = Pattern.compile("</?(?:[biu]|font\\b[^>]*)>|\\{\\\\an?\\d");

  private static final int MOST_COLUMNS = 32;
  private static final int MOST_LINES = 2;

  static final List<Rule> ALL =
      Stream.of(
              error("srt-number", SrtRules::missingNumbers)
                  .stops(SPEC, CASTOPOD)
                  .says("no number above the times; Castopod takes the times for it")
                  .advice("number the cues")
                  .fix(Fix.REWRITE),
              warning("srt-numbering", SrtRules::numbering)
                  .stops(SPEC)
                  .says("cues are not numbered 1, 2, 3")
                  .advice("number the cues anew")
                  .fix(Fix.REWRITE),
              error("srt-time", SrtRules::times)
                  .stops(SPEC, ANTENNAPOD, CASTOPOD)
                  .says("not a SubRip time; AntennaPod leaves the cue out")
                  .advice("write 00:01:02,345 --> 00:01:05,678")
                  .fix(Fix.REWRITE),
              error("srt-blank-lines", SrtRules::blankLines)
                  .stops(CASTOPOD)
                  .says("more than one empty line; Castopod loses its place")
                  .advice("keep exactly one empty line between cues")
                  .fix(Fix.TEXT),
              error("srt-split-cue", SrtRules::splitCues)
                  .stops(SPEC, CASTOPOD)
                  .says("an empty line inside a cue's text; what follows it is lost")
                  .advice("remove the empty line")
                  .fix(Fix.REWRITE),
              error("srt-no-final-newline", SrtRules::finalNewline)
                  .stops(CASTOPOD)
                  .says("no line end after the last line; Castopod overwrites the cue before it")
                  .advice("end the file with an empty line")
                  .fix(Fix.TEXT),
              error("srt-empty-end", SrtRules::emptyEnd)
                  .stops(ANTENNAPOD)
                  .says("the file ends in a time line; AntennaPod stops with an exception")
                  .advice("leave the empty cue out"),
              warning("srt-lines", SrtRules::lines)
                  .stops(SPEC, BUZZSPROUT)
                  .says("more than two lines in a cue")
                  .advice("write two lines at most")
                  .fix(Fix.REWRITE),
              warning("srt-columns", SrtRules::columns)
                  .stops(BUZZSPROUT)
                  .says("a line wider than 32 columns")
                  .advice("convert with --max-line-width 32"),
              warning("srt-markup", SrtRules::markup)
                  .stops(ANTENNAPOD, CASTOPOD)
                  .says("tags for looks; the receiver shows them as they stand")
                  .advice("leave tags out")
                  .fix(Fix.REWRITE),
              info("srt-plain", SrtRules::markup)
                  .stops(YOUTUBE)
                  .says("tags for looks; YouTube ignores them")
                  .advice("leave tags out")
                  .fix(Fix.REWRITE),
              warning("srt-speakers", SrtRules::speakers)
                  .stops(APPLE)
                  .says("speaker names; Apple Podcasts takes them from WebVTT alone")
                  .advice("give Apple WebVTT"))
          .map(rule -> rule.in(Kind.SRT))
          .toList();

  private SrtRules() {}

  private static void missingNumbers(Subject subject, Breaches breaches) {
    eachCue(
        subject,
        cue -> {
          if (!cue.hasLineAboveTimes() || !isNumber(cue.lines().getFirst())) {
            breaches.at(cue.line(), 0);
          }
        });
  }

  private static void numbering(Subject subject, Breaches breaches) {
    int expected = 1;
    for (Block cue : subject.timed().cueBlocks()) {
      String number = cue.lines().getFirst().strip();
      if (cue.hasLineAboveTimes()
          && isNumber(number)
          && !number.equals(Integer.toString(expected))) {
        breaches.at(
            cue.line(),
            0,
            String.format(Locale.ROOT, "cue number %s where %d is due", number, expected));
        return;
      }
      expected++;
    }
  }

  private static void times(Subject subject, Breaches breaches) {
    eachCue(
        subject,
        cue -> {
          if (!TIMES.matcher(cue.times()).matches()) {
            breaches.at(cue.timeLine(), 0);
          }
        });
  }

  private static void blankLines(Subject subject, Breaches breaches) {
    for (Block block : subject.timed().blocks()) {
      if (block.line() == 1 || (block.line() > 1 && subject.line(block.line() - 2).isBlank())) {
        breaches.at(block.line() - 1, 0);
      }
    }
  }

  private static void splitCues(Subject subject, Breaches breaches) {
    List<Block> blocks = subject.timed().blocks();
    for (int i = 1; i < blocks.size(); i++) {
      if (!blocks.get(i).isCue()) {
        breaches.at(blocks.get(i).line() - 1, 0);
      }
    }
  }

  private static void finalNewline(Subject subject, Breaches breaches) {
    String text = subject.text();
    if (!text.isEmpty() && !text.endsWith("\n")) {
      breaches.at(subject.lines().size() - 1, 0);
    }
  }

  private static void emptyEnd(Subject subject, Breaches breaches) {
    List<Block> blocks = subject.timed().blocks();
    if (blocks.isEmpty() || !blocks.getLast().isCue() || !blocks.getLast().payload().isEmpty()) {
      return;
    }
    Block last = blocks.getLast();
    if (last.timeLine() == subject.lines().size() - 1) {
      breaches.at(last.timeLine(), 0);
    }
  }

  private static void lines(Subject subject, Breaches breaches) {
    eachCue(
        subject,
        cue -> {
          if (cue.payload().size() > MOST_LINES) {
            breaches.at(
                cue.payloadLine() + MOST_LINES,
                0,
                String.format(
                    Locale.ROOT, "%d lines in a cue, two are the most", cue.payload().size()));
          }
        });
  }

  private static void columns(Subject subject, Breaches breaches) {
    eachLine(
        subject,
        (line, at) -> {
          int columns = Width.of(line);
          if (columns > MOST_COLUMNS) {
            breaches.at(
                at,
                0,
                String.format(Locale.ROOT, "%d columns in a line, 32 are the most", columns));
          }
        });
  }

  private static void markup(Subject subject, Breaches breaches) {
    eachLine(
        subject,
        (line, at) -> {
          Matcher markup = MARKUP.matcher(line);
          if (markup.find()) {
            breaches.at(at, markup.start());
          }
        });
  }

  private static void speakers(Subject subject, Breaches breaches) {
    if (subject.transcript().hasSpeakers()) {
      breaches.at(0, 0);
    }
  }

  private static boolean isNumber(String line) {
    return NUMBER.matcher(line).matches();
  }

  private static void eachCue(Subject subject, Consumer<Block> check) {
    subject.timed().cueBlocks().forEach(check);
  }

  @FunctionalInterface
  private interface LineCheck {
    void check(String line, int at);
  }

  private static void eachLine(Subject subject, LineCheck check) {
    for (Block cue : subject.timed().cueBlocks()) {
      for (int i = 0; i < cue.payload().size(); i++) {
        check.check(cue.payload().get(i), cue.payloadLine() + i);
      }
    }
  }
}
