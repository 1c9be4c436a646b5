package io.sorimark.pipeline;

import io.sorimark.eval.SectionScores;
import io.sorimark.eval.Trial;
import io.sorimark.language.Words;
import io.sorimark.model.Section;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.topics.Baseline;
import io.sorimark.topics.Document;
import io.sorimark.topics.Document.Paragraph;
import io.sorimark.topics.Sections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes a document's headings out and sees whether the sections are found again. */
public final class SectionTrials {

  private static final String SET = "documents";

  private SectionTrials() {}

  /**
   * Ours and those of every {@link Baseline}: the count known, automatic, and by their own rule.
   *
   * @throws TranscriptException if the document has fewer than two sections
   */
  public static List<Trial> of(Pair pair) throws IOException, TranscriptException {
    Transcript transcript = pair.gold().read(Optional.empty()).transcript();
    Document document = Document.of(transcript);
    List<Section> gold = document.sections();
    if (gold.size() < 2) {
      throw new TranscriptException(pair.gold().name() + ": no headings in it to find again");
    }
    Words words = Words.of(Sectioning.language(transcript, document));
    List<Paragraph> paragraphs = document.withoutHeadings().paragraphs();
    return new Bare(pair, paragraphs, cuts(gold, paragraphs), words).trials();
  }

  private static int[] cuts(List<Section> gold, List<Paragraph> paragraphs) {
    List<Integer> cues = paragraphs.stream().map(Paragraph::cue).toList();
    return gold.stream().skip(1).mapToInt(section -> cues.indexOf(section.from())).toArray();
  }

  /** A document whose headings are known and taken out. */
  private record Bare(Pair pair, List<Paragraph> paragraphs, int[] gold, Words words) {

    List<Trial> trials() {
      List<Trial> trials = new ArrayList<>();
      OptionalInt known = OptionalInt.of(gold.length + 1);
      int[] automatic = ours(OptionalInt.empty());
      trials.add(trial(Evaluation.OURS, Evaluation.KNOWN, ours(known)));
      trials.addAll(baselines(Evaluation.KNOWN, known));
      trials.add(trial(Evaluation.OURS, Evaluation.AUTOMATIC, automatic));
      trials.addAll(baselines(Evaluation.AUTOMATIC, OptionalInt.of(automatic.length + 1)));
      trials.addAll(baselines(Evaluation.OWN_RULE, OptionalInt.empty()));
      return trials;
    }

    private List<Trial> baselines(String condition, OptionalInt count) {
      return Arrays.stream(Baseline.values())
          .filter(baseline -> count.isPresent() || baseline.hasRule())
          .map(baseline -> trial(baseline.id(), condition, baseline.cuts(texts(), words, count)))
          .toList();
    }

    private int[] ours(OptionalInt count) {
      return Sections.cuts(texts(), words, count);
    }

    private List<String> texts() {
      return paragraphs.stream().map(Paragraph::text).toList();
    }

    private Trial trial(String method, String condition, int[] found) {
      return new Trial(
          SET, pair.episode(), method, condition, SectionScores.of(gold, found, paragraphs.size()));
    }
  }
}
