package io.sorimark.cli;

import io.sorimark.pipeline.Conversation;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Publishing.Published;
import io.sorimark.pipeline.Source;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who speaks how much, in words and as data. */
final class Speakings {

  private static final int SAMPLE_COLUMNS = 60;

  private Speakings() {}

  static Outcome outcome(Source source, Conversation conversation) {
    return outcome(source, conversation, List.of());
  }

  static Outcome outcome(EpisodeFolder folder, Published published, boolean dryRun) {
    Source source = folder.source();
    List<Written> outputs = published.files().outputs();
    return outcome(source, published.conversation(), outputs)
        .withNote(Writings.summary(source, folder.folder(), outputs, dryRun));
  }

  private static Outcome outcome(Source source, Conversation conversation, List<Written> outputs) {
    return Outcome.done(source.name(), data(source, conversation, outputs), text(conversation));
  }

  private static String text(Conversation conversation) {
    List<List<String>> rows = new ArrayList<>();
    for (Conversation.Share share : conversation.shares()) {
      rows.add(
          List.of(
              share.speaker(),
              share.name(),
              String.valueOf(share.turns()),
              String.valueOf(share.words()),
              percent(share.ofAll()),
              percent(share.confidence()),
              Timecode.brief(share.sampleStart()),
              cut(share.sample())));
    }
    String table =
        new Table("ID", "NAME", "TURNS", "WORDS", "SHARE", "SURE", "AT", "SAYS").rows(rows);
    return conversation.isTold()
        ? table
        : table + "Not sure enough to be written into captions; an edit makes it so.\n";
  }

  private static Map<String, Object> data(
      Source source, Conversation conversation, List<Written> outputs) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", source.name());
    data.put("told", conversation.isTold());
    data.put("confidence", rounded(conversation.confidence()));
    data.put("speakers", conversation.shares().stream().map(Speakings::data).toList());
    data.put("turns", conversation.parts().stream().map(Speakings::data).toList());
    data.put("outputs", outputs.stream().map(Writings::data).toList());
    return data;
  }

  private static Map<String, Object> data(Conversation.Share share) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", share.speaker());
    data.put("name", share.name());
    data.put("turns", share.turns());
    data.put("words", share.words());
    data.put("confidence", rounded(share.confidence()));
    return data;
  }

  private static Map<String, Object> data(Conversation.Part part) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("startSeconds", new BigDecimal(Timecode.seconds(part.said().turn().start())));
    data.put("speaker", part.speaker());
    data.put("confidence", rounded(part.said().confidence()));
    data.put("text", part.said().turn().text());
    return data;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SAMPLE_COLUMNS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SAMPLE_COLUMNS - 1)).strip() + "\u2026";
  }
}
