package io.sorimark.format;

import io.sorimark.language.LanguageNames;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Json.Node;
import java.util.List;

/**
 * JSON of whisper programs: {@code {"text", "segments":[{"start", "end", "text", "words":[{"word",
 * "start", "end", "probability"}]}], "language"}}, times in seconds.
 *
 * <ul>
 *   <li>openai-whisper and programs after it; OpenAI's service, which may give words at top level
 *       and no segments
 *   <li>faster-whisper: often the bare list of segments
 *   <li>WhisperX: "score" for "probability", speakers on segments and words. A segment whose words
 *       carry labels of several speakers is cut at each change, so that one cue has one speaker
 *   <li>whisper-timestamped: "text" and "confidence" of a word
 *   <li>Hugging Face pipelines: {@code "chunks":[{"timestamp":[start, end], "text"}]}
 * </ul>
 *
 * What a segment says of its decoding (tokens, temperature, log probabilities) is left out.
 */
final class WhisperJson {

  private static final int SEGMENTS_LOOKED_AT = 5;

  /** Beyond this the whole numbers of a bare list are milliseconds, and it is not whisper's. */
  private static final int LONGEST_WHOLE_SECONDS = 60;

  private WhisperJson() {}

  static Fit sniff(Input in) {
    Node root = in.json().root();
    List<Node> segments = segments(root).stream().limit(SEGMENTS_LOOKED_AT).toList();
    if (segments.isEmpty()) {
      return isWordList(topWords(root)) ? Fit.LIKELY : Fit.NO;
    }
    if (segments.stream().filter(WhisperJson::isSegment).count() * 2 <= segments.size()) {
      return Fit.NO;
    }
    boolean sure =
        root.has("word_segments")
            || (root.has("segments") && root.has("language") && root.has("text"))
            || segments.stream().anyMatch(WhisperJson::isOfWhisper);
    return sure ? Fit.SURE : Fit.LIKELY;
  }

  static Parsed read(Input in) {
    Node root = in.json().root();
    List<Node> segments = segments(root);
    if (segments.isEmpty() && isWordList(topWords(root))) {
      return readWords(in);
    }
    Draft draft = Draft.ofTree(in, Format.WHISPER_JSON);
    draft.report(in.json());
    readLanguage(draft, root);
    boolean haveOwn = segments.stream().anyMatch(segment -> segment.has("words"));
    new WhisperSegments(draft)
        .read(segments, haveOwn ? List.of() : WhisperWords.of(topWords(root).items()));
    return draft.finish();
  }

  private static List<Node> segments(Node root) {
    return root.isArray() ? root.items() : root.any("segments", "chunks").items();
  }

  private static Node topWords(Node root) {
    return root.any("words", "word_segments");
  }

  private static boolean isWordList(Node words) {
    return words.at(0).has("word") && words.at(0).has("start");
  }

  private static boolean isSegment(Node segment) {
    if (!segment.has("text") || (!segment.has("start") && !segment.get("timestamp").isArray())) {
      return false;
    }
    double start = segment.get("start").number().orElse(0);
    double end = segment.get("end").number().orElse(0);
    boolean whole = start == Math.rint(start) && end == Math.rint(end);
    return !whole || end - start <= LONGEST_WHOLE_SECONDS;
  }

  private static boolean isOfWhisper(Node segment) {
    Node word = segment.get("words").at(0);
    return segment.has("seek")
        || segment.has("avg_logprob")
        || segment.has("no_speech_prob")
        || segment.get("timestamp").isArray()
        || (word.has("word") && (word.has("probability") || word.has("score")));
  }

  /** Words and no segments: cues are made as for any recognizer that gives words alone. */
  private static Parsed readWords(Input in) {
    Recognized recognized = Recognized.ofJson(in, Format.WHISPER_JSON);
    readLanguage(recognized.draft(), in.json().root());
    WordTrack track = new WordTrack();
    WhisperWords.of(topWords(in.json().root()).items()).forEach(track::add);
    recognized.addWords(track);
    return recognized.finish();
  }

  private static void readLanguage(Draft draft, Node root) {
    root.get("language")
        .text()
        .ifPresent(name -> draft.language(LanguageNames.tagOf(name).orElse(name)));
  }
}
