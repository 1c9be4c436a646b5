package io.sorimark.chapters;

import io.sorimark.chapters.StemCounts.Counts;
import io.sorimark.chapters.Talk.Part;
import io.sorimark.language.Language;
import io.sorimark.language.LightStems;
import io.sorimark.language.Tagger;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import io.sorimark.model.Sentence;
import io.sorimark.model.Topic;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the title models see of an episode with chapters, written down for {@code src/train}. A file
 * of rows (big-endian): the number of features and their names, then for each row the part, what
 * the model should say, and the features, all floats.
 */
public final class TitleTraining {

  /** In shorter parts there is little to choose from. */
  private static final int FEWEST_SENTENCES = 3;

  private static final Counts EPISODE = new Counts(1, 0, 0);

  private final List<Topic> topics;
  private final Duration end;
  private final Talk talk;
  private final Optional<String> guest;
  private final List<String> titles;

  private TitleTraining(
      List<Topic> topics, Duration end, Optional<String> guest, List<String> titles) {
    this.topics = List.copyOf(topics);
    this.end = end;
    this.talk = Talk.of(topics, end);
    this.guest = guest;
    this.titles = List.copyOf(titles);
  }

  /**
   * @param opening what is said before the first topic, where guests are welcomed
   * @param topics one for each title that a person gave
   */
  public static TitleTraining of(
      List<Sentence> opening, List<Topic> topics, Duration end, List<String> titles) {
    return new TitleTraining(topics, end, guest(opening, topics, end), titles);
  }

  static Optional<String> guest(List<Sentence> opening, List<Topic> topics, Duration end) {
    List<Topic> all = new ArrayList<>(topics);
    if (!opening.isEmpty()) {
      all.addFirst(new Topic(opening, 0, List.of()));
    }
    return Guest.of(Talk.of(all, end), List.of());
  }

  /** What is counted of stems in this episode. */
  StemCounts.Episodes counted() {
    Map<String, Counts> stems = new TreeMap<>();
    for (Part part : parts()) {
      Set<String> title = new HashSet<>(LightStems.contentIn(titles.get(part.index())));
      for (String stem : part.counts().keySet()) {
        Counts once = new Counts(0, 1, title.contains(stem) ? 1 : 0);
        stems.merge(stem, once, Counts::plus);
      }
    }
    Counts total = stems.values().stream().reduce(Counts.NONE, Counts::plus);
    stems.replaceAll((stem, n) -> n.plus(EPISODE));
    return new StemCounts.Episodes(stems, total.plus(EPISODE));
  }

  private List<Part> parts() {
    return talk.parts().stream().filter(part -> part.said().size() >= FEWEST_SENTENCES).toList();
  }

  /**
   * Rows of stems: whether a stem is in the title.
   *
   * @param counted whether this episode is among those counted
   */
  public void writeWords(OutputStream to, StemCounts counts, boolean counted) throws IOException {
    writeWords(to, others(counts, counted));
  }

  void writeWords(OutputStream to, StemWeights table) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    List<Row> rows = new ArrayList<>();
    List<float[]> heads = new ArrayList<>();
    for (Part part : parts()) {
      Set<String> title = new HashSet<>(LightStems.contentIn(titles.get(part.index())));
      WordFeatures.of(talk, part, table)
          .forEach((stem, row) -> {
            rows.add(row);
            heads.add(new float[] {part.index(), title.contains(stem) ? 1 : 0});
          });
    }
    write(rows, heads, out);
  }

  /** Rows of phrases: what ROUGE-1 they have with the title. */
  public void writePhrases(
      OutputStream to, StemCounts counts, boolean counted, InputStream wordTrees)
      throws IOException {
    writePhrases(to, TitleModel.ofWords(others(counts, counted), Trees.read(wordTrees)));
  }

  void writePhrases(OutputStream to, TitleModel model) throws IOException {
    Tagger tagger = new Tagger();
    List<Row> rows = new ArrayList<>();
    List<float[]> heads = new ArrayList<>();
    for (Part part : parts()) {
      List<String> title = LightStems.in(titles.get(part.index()));
      model
          .rows(talk, part, model.likely(talk, part), guest, tagger)
          .forEach((candidate, row) -> {
            rows.add(row);
            heads.add(new float[] {part.index(), (float) overlap(title, candidate.stems())});
          });
    }
    write(rows, heads, new DataOutputStream(to));
  }

  /**
   * The titles that a model gives which has not seen the episode, a line a part with tabs between:
   * confidence, ROUGE-1, the title of a person, ours, and what else it could be.
   */
  public List<String> titles(
      StemCounts counts, boolean counted, InputStream wordTrees, InputStream phraseTrees)
      throws IOException {
    TitleModel model =
        TitleModel.of(others(counts, counted), Trees.read(wordTrees), Trees.read(phraseTrees));
    List<Chapter> chapters =
        Titles.chosen(
            topics,
            end,
            Words.of(Language.ENGLISH),
            PhraseTitles.of(talk, guest, model),
            TitleStyle.PHRASE.provider());
    return parts().stream()
        .map(part -> line(titles.get(part.index()), chapters.get(part.index())))
        .toList();
  }

  private static String line(String human, Chapter chapter) {
    return String.format(
        Locale.ROOT,
        "%.3f\t%.3f\t%s\t%s\t%s",
        chapter.reasons().confidence().orElse(0),
        overlap(LightStems.in(human), LightStems.in(chapter.title())),
        human,
        chapter.title(),
        String.join(" | ", chapter.reasons().alternatives()));
  }

  /** ROUGE-1. */
  private static double overlap(List<String> a, List<String> b) {
    List<String> left = new ArrayList<>(b);
    long common = a.stream().filter(left::remove).count();
    return common == 0 ? 0 : 2.0 * common / (a.size() + b.size());
  }

  /** As if this episode had not been counted, if it was. */
  private StemWeights others(StemCounts counts, boolean counted) {
    return counted ? counts.without(counted()) : counts;
  }

  private static void write(List<Row> rows, List<float[]> heads, DataOutputStream out)
      throws IOException {
    String names = rows.isEmpty() ? "" : String.join("\n", rows.getFirst().names());
    out.writeInt(names.getBytes(StandardCharsets.UTF_8).length);
    out.write(names.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < rows.size(); i++) {
      for (float value : heads.get(i)) {
        out.writeFloat(value);
      }
      for (float value : rows.get(i).values()) {
        out.writeFloat(value);
      }
    }
    out.flush();
  }
}
