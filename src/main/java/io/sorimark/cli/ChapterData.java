package io.sorimark.cli;

import io.sorimark.model.Chapter;
import io.sorimark.model.Evidence;
import io.sorimark.model.RunnerUp;
import io.sorimark.text.Timecode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Chapters with their reasons, for programs. */
final class ChapterData {

  private ChapterData() {}

  static Map<String, Object> of(Chapter chapter) {
    Chapter.Reasons reasons = chapter.reasons();
    Map<String, Object> data = new LinkedHashMap<>(ChapterLists.data(chapter));
    reasons.probability().ifPresent(likely -> data.put("probability", rounded(likely)));
    reasons.confidence().ifPresent(sure -> data.put("confidence", rounded(sure)));
    data.put("check", reasons.isDoubtful());
    data.put("alternatives", reasons.alternatives());
    data.put("evidence", reasons.evidence().stream().map(ChapterData::of).toList());
    return data;
  }

  static Map<String, Object> of(RunnerUp runnerUp) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("startSeconds", new BigDecimal(Timecode.seconds(runnerUp.start())));
    data.put("probability", rounded(runnerUp.probability()));
    data.put("text", runnerUp.text());
    return data;
  }

  static String name(Evidence.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> of(Evidence evidence) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", name(evidence.kind()));
    data.put("text", evidence.text());
    return data;
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP);
  }
}
