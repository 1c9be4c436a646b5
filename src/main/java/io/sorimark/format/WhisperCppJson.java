package io.sorimark.format;

import io.sorimark.language.LanguageNames;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json.Node;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * whisper.cpp's JSON, {@code -oj}: {@code {"result":{"language"}, "transcription":[{"timestamps",
 * "offsets":{"from","to"}, "text"}]}}, offsets in milliseconds. With {@code -ojf} a segment lists
 * its tokens too, which become words (see {@link WhisperTokens}). With {@code -di} it has a
 * speaker; with {@code -tdrz} it says whether another speaks next, which is kept as the mark that
 * the console has: [SPEAKER_TURN] after the text.
 */
final class WhisperCppJson {

  private static final String TURN = "[SPEAKER_TURN]";

  private final Draft draft;
  private Duration latest = Duration.ZERO;
  private int unlikeText;

  private WhisperCppJson(Draft draft) {
    this.draft = draft;
  }

  static Fit sniff(Input in) {
    Node first = in.json().root().get("transcription").at(0);
    boolean timed = first.has("offsets") || first.has("timestamps");
    return timed && first.has("text")
        ? Fit.SURE
        : in.json().root().get("transcription").isArray() ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofTree(in, Format.WHISPER_CPP_JSON);
    Node root = in.json().root();
    draft.report(in.json());
    root.get("result")
        .get("language")
        .text()
        .flatMap(LanguageNames::tagOf)
        .ifPresent(draft::language);
    root.get("model").get("type").text().ifPresent(model -> draft.note("model", model));
    new WhisperCppJson(draft).read(root.get("transcription").items());
    return draft.finish();
  }

  private void read(List<Node> segments) {
    segments.forEach(this::read);
    if (unlikeText > 0) {
      draft.warning(
          0,
          0,
          "words-unlike-text",
          unlikeText + " cues with tokens that do not make up the text; they have no words");
    }
  }

  private void read(Node segment) {
    WhisperTokens tokens = WhisperTokens.of(segment.get("tokens").items());
    Duration start = time(segment, "from").orElseGet(() -> noTime(segment, "start"));
    Duration end = time(segment, "to").orElse(start);
    latest = end.compareTo(start) > 0 ? end : start;
    String text = tokens.mend(Texts.strippedLines(segment.get("text").textOr("")));
    List<Heard> words = tokens.words(text);
    unlikeText += words.isEmpty() && !tokens.isEmpty() ? 1 : 0;
    draft.cue(
        start,
        end,
        Cue.of(TimeSpan.at(start), withTurn(segment, text))
            .withSpeaker(WhisperSpeakers.named(segment.get("speaker").textOr("")))
            .withWords(WhisperWords.timed(words, new TimeSpan(start, latest))),
        segment.line(),
        segment.column());
  }

  private Duration noTime(Node segment, String what) {
    draft.error(segment.line(), segment.column(), "bad-time", "segment without a " + what);
    return latest;
  }

  private static String withTurn(Node segment, String text) {
    return segment.get("speaker_turn_next").isTrue() && !text.endsWith(TURN)
        ? (text + " " + TURN).strip()
        : text;
  }

  /** Offsets are exact; timestamps say the same for people. */
  static Optional<Duration> time(Node timed, String which) {
    return JsonValues.millis(timed.get("offsets").get(which))
        .or(() -> timed.get("timestamps").get(which).text().flatMap(Timecode::parse));
  }
}
