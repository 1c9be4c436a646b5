package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.APPLE;
import static io.sorimark.check.Receiver.CASTOPOD;
import static io.sorimark.check.Receiver.PODLOVE;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.CueBlocks.Block;
import io.sorimark.check.VttMarkup.Tag;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Rules for the text of WebVTT cues: escapes, tags, and above all who speaks. */
final class VttTextRules {

  static final List<Rule> ALL =
      Stream.of(
              error("vtt-arrow-in-text", VttTextRules::arrows)
                  .stops(SPEC, ANTENNAPOD)
                  .says("--> outside a time line; AntennaPod takes it for a broken time")
                  .advice("write --&gt;")
                  .fix(Fix.REWRITE),
              warning("vtt-ampersand", VttTextRules::ampersands)
                  .stops(SPEC)
                  .says("a bare ampersand")
                  .advice("write &amp;")
                  .fix(Fix.REWRITE),
              error("vtt-tag", VttTextRules::unknownTags)
                  .stops(SPEC, ANTENNAPOD, PODLOVE)
                  .says("not a WebVTT tag; readers drop it, and what is inside")
                  .advice("write &lt; for a less-than sign"),
              warning("vtt-no-voices", VttTextRules::noVoices)
                  .stops(APPLE)
                  .says("no voice tags; Apple Podcasts takes speaker names from them alone")
                  .advice("begin each cue with <v Name>"),
              warning("vtt-voices", VttTextRules::severalVoices)
                  .stops(ANTENNAPOD, CASTOPOD, PODLOVE)
                  .says("two voices in one cue; the receiver gives all of it to the first")
                  .advice("begin a new cue where the speaker changes"),
              warning("vtt-voice-name", VttTextRules::voiceNames)
                  .stops(SPEC, ANTENNAPOD)
                  .says("a voice tag without a name, or an ampersand in it that hides the name")
                  .advice("write <v Name>, with \"and\" for &"),
              warning("vtt-leading-tag", VttTextRules::leadingTags)
                  .stops(CASTOPOD)
                  .says(
                      "the text begins with a tag that is no voice; Castopod takes it for the"
                          + " speaker")
                  .advice("leave tags for looks out")
                  .fix(Fix.REWRITE),
              info("vtt-voice-end", VttTextRules::voiceEnds)
                  .stops(CASTOPOD, PODLOVE)
                  .says("</v> is left in the text that the receiver shows")
                  .advice("leave </v> out when the voice is that of the whole cue")
                  .fix(Fix.REWRITE))
          .map(rule -> rule.in(Kind.VTT))
          .toList();

  /** A line of text, its place and its tags. */
  @FunctionalInterface
  private interface LineCheck {
    void check(String line, int at, List<Tag> tags);
  }

  private VttTextRules() {}

  private static void arrows(Subject subject, Breaches breaches) {
    for (Block block : subject.timed().blocks()) {
      OptionalInt timeLine = block.isNote() ? OptionalInt.empty() : block.arrow();
      for (int i = 0; i < block.lines().size(); i++) {
        int arrow = block.lines().get(i).indexOf(CueBlocks.ARROW);
        if (arrow >= 0 && !timeLine.equals(OptionalInt.of(i))) {
          breaches.at(block.line() + i, arrow);
        }
      }
    }
  }

  private static void ampersands(Subject subject, Breaches breaches) {
    eachLine(
        subject,
        (line, at, tags) ->
            VttMarkup.bareAmpersand(line).ifPresent(ampersand -> breaches.at(at, ampersand)));
  }

  private static void unknownTags(Subject subject, Breaches breaches) {
    eachLine(
        subject,
        (line, at, tags) ->
            tags.stream()
                .filter(tag -> !tag.isKnown())
                .forEach(tag ->
                    breaches.at(
                        at,
                        tag.start(),
                        "'%s' is no WebVTT tag; readers drop it"
                            .formatted(line.substring(tag.start(), tag.end())))));
  }

  private static void noVoices(Subject subject, Breaches breaches) {
    List<Block> cues = subject.timed().cueBlocks();
    boolean hasVoice =
        cues.stream()
            .flatMap(cue -> cue.payload().stream())
            .anyMatch(line -> VttMarkup.tags(line).stream().anyMatch(Tag::isVoice));
    if (!cues.isEmpty() && !hasVoice) {
      breaches.at(cues.getFirst().timeLine(), 0);
    }
  }

  private static void severalVoices(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      long names =
          cue.payload().stream()
              .flatMap(line -> VttMarkup.tags(line).stream())
              .filter(Tag::isVoice)
              .map(tag -> tag.annotation().strip())
              .distinct()
              .count();
      if (names > 1) {
        breaches.at(cue.payloadLine(), 0);
      }
    }
  }

  private static void voiceNames(Subject subject, Breaches breaches) {
    eachLine(
        subject,
        (line, at, tags) ->
            tags.stream()
                .filter(Tag::isVoice)
                .filter(tag -> tag.annotation().isBlank() || tag.annotation().contains("&"))
                .forEach(tag -> breaches.at(at, tag.start())));
  }

  private static void leadingTags(Subject subject, Breaches breaches) {
    eachLine(
        subject,
        (line, at, tags) -> {
          if (!tags.isEmpty() && tags.getFirst().start() == 0 && !tags.getFirst().isVoice()) {
            breaches.at(at, 0);
          }
        });
  }

  private static void voiceEnds(Subject subject, Breaches breaches) {
    eachLine(
        subject,
        (line, at, tags) ->
            tags.stream()
                .filter(tag -> tag.name().equals("/v"))
                .forEach(tag -> breaches.at(at, tag.start())));
  }

  private static void eachLine(Subject subject, LineCheck check) {
    for (Block cue : subject.timed().cueBlocks()) {
      List<String> payload = cue.payload();
      for (int i = 0; i < payload.size(); i++) {
        String line = payload.get(i);
        check.check(line, cue.payloadLine() + i, VttMarkup.tags(line));
      }
    }
  }
}
