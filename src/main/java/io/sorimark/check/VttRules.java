package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.CASTOPOD;
import static io.sorimark.check.Receiver.PODLOVE;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.CueBlocks.Block;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules for the lines of WebVTT. Castopod's importer counts lines: a header, one line that it
 * skips, then times, text, a blank line, and so on; AntennaPod gives up the whole file at the first
 * time it cannot read; Podlove's parser throws at what it does not know. What stands inside a cue's
 * text has rules in {@link VttTextRules}.
 */
final class VttRules {

  private static final String TIME = "(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}";
  private static final Pattern TIMES =
      Pattern.compile("^" + TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t].*)?$");
  private static final Pattern SETTINGS = Pattern.compile("-->\\s*\\S+[ \\t]+\\S");

  static final List<Rule> ALL =
      Stream.of(
              error("vtt-signature", VttRules::signature)
                  .stops(SPEC, PODLOVE)
                  .says("the first line is not WEBVTT")
                  .advice("begin the file with WEBVTT and an empty line")
                  .fix(Fix.REWRITE),
              error("vtt-header-lines", VttRules::headerLines)
                  .stops(CASTOPOD, PODLOVE)
                  .says(
                      "a line under WEBVTT; the receiver expects an empty one and loses its place")
                  .advice("leave out header lines such as Kind: and Language:")
                  .fix(Fix.REWRITE),
              error("vtt-blank-lines", VttRules::blankLines)
                  .stops(CASTOPOD)
                  .says("more than one empty line; Castopod takes the second for a time")
                  .advice("keep exactly one empty line between cues")
                  .fix(Fix.TEXT),
              error("vtt-cue-id", VttRules::cueIds)
                  .stops(CASTOPOD)
                  .says("a cue identifier; Castopod takes it for the time")
                  .advice("leave cue identifiers out")
                  .fix(Fix.TEXT),
              error("vtt-note", VttRules::notes)
                  .stops(CASTOPOD)
                  .says("a NOTE; Castopod takes it for a time")
                  .advice("leave comments out")
                  .fix(Fix.REWRITE),
              error("vtt-style", VttRules::styles)
                  .stops(CASTOPOD, PODLOVE)
                  .says("a style sheet or region; the receiver refuses the file")
                  .advice("leave STYLE and REGION out")
                  .fix(Fix.REWRITE),
              error("vtt-stray", VttRules::strays)
                  .stops(SPEC, CASTOPOD, PODLOVE)
                  .says("lines without times; a blank line may have split a cue")
                  .advice("remove the blank line, or the lines"),
              error("vtt-time", VttRules::times)
                  .stops(SPEC, ANTENNAPOD, CASTOPOD, PODLOVE)
                  .says("not a WebVTT time; AntennaPod gives up the whole file here")
                  .advice("write 00:01:02.345 --> 00:01:05.678"),
              error("vtt-arrow-blanks", VttRules::arrowBlanks)
                  .stops(CASTOPOD)
                  .says("more than one blank, or a tab, beside the arrow; Castopod finds no end")
                  .advice("write one blank on each side of -->")
                  .fix(Fix.REWRITE),
              warning("vtt-settings", VttRules::settings)
                  .stops(PODLOVE)
                  .says("cue settings; Podlove takes them for text")
                  .advice("leave cue settings out")
                  .fix(Fix.REWRITE),
              warning("vtt-text-lines", VttRules::textLines)
                  .stops(CASTOPOD, PODLOVE)
                  .says(
                      "text in several lines; Castopod makes a cue of each, Podlove joins words at"
                          + " the break")
                  .advice("write each cue on one line")
                  .fix(Fix.REWRITE),
              info("vtt-line-length", VttRules::lineLength)
                  .stops(SPEC)
                  .says("a line of more than 65 characters, the namespace's recommendation")
                  .advice("write shorter cues"))
          .map(rule -> rule.in(Kind.VTT))
          .toList();

  private static final int RECOMMENDED_LENGTH = 65;

  private VttRules() {}

  private static void signature(Subject subject, Breaches breaches) {
    String first = subject.line(0);
    if (!first.equals("WEBVTT") && !first.startsWith("WEBVTT ") && !first.startsWith("WEBVTT\t")) {
      breaches.at(0, 0);
    }
  }

  private static void headerLines(Subject subject, Breaches breaches) {
    if (subject.line(0).startsWith("WEBVTT") && !subject.line(1).isBlank()) {
      breaches.at(1, 0);
    }
  }

  /** At the end of a file they do no harm. */
  private static void blankLines(Subject subject, Breaches breaches) {
    List<String> lines = subject.lines();
    for (Block block : subject.timed().blocks()) {
      int above = block.line() - 2;
      if (above >= 0 && lines.get(above).isBlank()) {
        breaches.at(above + 1, 0);
      }
    }
  }

  private static void cueIds(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      if (cue.hasLineAboveTimes()) {
        breaches.at(cue.line(), 0);
      }
    }
  }

  private static void notes(Subject subject, Breaches breaches) {
    subject.timed().blocks().stream().filter(Block::isNote).forEach(b -> breaches.at(b.line(), 0));
  }

  private static void styles(Subject subject, Breaches breaches) {
    subject.timed().blocks().stream().filter(Block::isStyle).forEach(b -> breaches.at(b.line(), 0));
  }

  private static void strays(Subject subject, Breaches breaches) {
    for (Block block : subject.timed().blocks()) {
      boolean isHeader = block.line() == 0 && block.lines().getFirst().startsWith("WEBVTT");
      if (!isHeader && !block.isCue() && !block.isNote() && !block.isStyle()) {
        breaches.at(block.line(), 0);
      }
    }
  }

  private static void times(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      if (!TIMES.matcher(cue.times()).matches()) {
        breaches.at(cue.timeLine(), 0);
      }
    }
  }

  private static void arrowBlanks(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      String times = cue.times();
      int arrow = times.indexOf(CueBlocks.ARROW);
      if (TIMES.matcher(times).matches() && !times.matches("\\S+ --> \\S.*")) {
        breaches.at(cue.timeLine(), arrow);
      }
    }
  }

  private static void settings(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      if (SETTINGS.matcher(cue.times()).find()) {
        breaches.at(cue.timeLine(), 0);
      }
    }
  }

  private static void textLines(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      if (cue.payload().size() > 1) {
        breaches.at(cue.payloadLine() + 1, 0);
      }
    }
  }

  private static void lineLength(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      List<String> payload = cue.payload();
      for (int i = 0; i < payload.size(); i++) {
        int length = VttMarkup.plain(payload.get(i)).length();
        if (length > RECOMMENDED_LENGTH) {
          breaches.at(
              cue.payloadLine() + i, 0, length + " characters in a line, 65 are recommended");
        }
      }
    }
  }
}
