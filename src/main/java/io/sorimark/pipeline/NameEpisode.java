package io.sorimark.pipeline;

import io.sorimark.eval.KnownNames;
import io.sorimark.eval.NameJudge;
import io.sorimark.eval.NameRow;
import io.sorimark.eval.NameTruth;
import io.sorimark.glossary.Merging;
import io.sorimark.language.Encoding;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An episode with its names, and what a person wrote down of those that are wrong in it.
 *
 * @param glossary the names that the corrector has
 * @param rows what is wrong, and what must stay
 */
public record NameEpisode(
    String name, Transcript transcript, Glossary glossary, List<NameRow> rows) {

  public NameEpisode {
    rows = List.copyOf(rows);
  }

  /** Whether a file holds such a table. */
  public static boolean isTruth(Path file) throws IOException {
    try {
      return Files.isRegularFile(file) && NameTruth.isOne(text(file));
    } catch (TranscriptException tooLarge) {
      return false;
    }
  }

  /** A table of names, read from a file. */
  public static NameTruth truth(Path file) throws IOException, TranscriptException {
    return NameTruth.read(file.toString(), text(file));
  }

  /** A list of words that must stay, read from a file. */
  public static NameTruth toLeave(Path file) throws IOException, TranscriptException {
    return NameTruth.toLeave(text(file));
  }

  private static String text(Path file) throws IOException, TranscriptException {
    return Encoding.decode(Source.of(file).bytes()).text();
  }

  /**
   * The episodes of a table whose transcripts are given, as files or as folders that hold them.
   * Where the table names no episodes, the one transcript is meant.
   *
   * @param names where the names come from, beside what lies beside each transcript
   * @throws TranscriptException if there is none
   */
  public static List<NameEpisode> of(NameTruth truth, List<Path> transcripts, NameSources names)
      throws IOException, TranscriptException {
    boolean one = truth.rows().stream().allMatch(row -> row.episode().isEmpty());
    List<Source> sources = sources(truth, transcripts);
    if (one && sources.size() > 1) {
      throw new TranscriptException("the table names no episodes, so one transcript is wanted");
    }
    List<NameEpisode> episodes = new ArrayList<>();
    for (Source source : sources) {
      List<NameRow> rows =
          truth.rows().stream().filter(row -> one || row.episode().equals(source.stem())).toList();
      if (!rows.isEmpty()) {
        episodes.add(of(source, names, rows));
      }
    }
    if (episodes.isEmpty()) {
      throw new TranscriptException("no transcript of an episode that the table names");
    }
    return episodes;
  }

  private static NameEpisode of(Source source, NameSources names, List<NameRow> rows)
      throws IOException, TranscriptException {
    Transcript transcript = source.read(Optional.empty()).transcript();
    Glossary glossary = names.with(source).read(transcript).glossary();
    return new NameEpisode(source.stem(), transcript, glossary, rows);
  }

  /** Transcripts in which nothing is wrong. */
  public static List<NameEpisode> clean(List<Path> transcripts, NameSources names)
      throws IOException, TranscriptException {
    List<NameEpisode> episodes = new ArrayList<>();
    for (Path file : transcripts) {
      episodes.add(of(Source.of(file), names, List.of()));
    }
    return episodes;
  }

  /** What stands around the names of a table, where it tells that, as a transcript each episode. */
  public static List<NameEpisode> excerpts(NameTruth truth, NameSources names)
      throws IOException, TranscriptException {
    Map<String, List<NameRow>> byEpisode = new LinkedHashMap<>();
    truth
        .rows()
        .forEach(
            row -> byEpisode.computeIfAbsent(row.episode(), none -> new ArrayList<>()).add(row));
    Glossary glossary = names.read().glossary();
    return byEpisode.entrySet().stream()
        .map(episode -> excerpts(episode.getKey(), episode.getValue(), glossary))
        .toList();
  }

  private static NameEpisode excerpts(String name, List<NameRow> rows, Glossary glossary) {
    List<Cue> cues = new ArrayList<>();
    List<NameRow> timed = new ArrayList<>();
    for (NameRow row : rows) {
      Duration start = Duration.ofMinutes(cues.size());
      String text = "%s %s %s".formatted(row.before(), row.surface(), row.after()).strip();
      cues.add(Cue.of(new TimeSpan(start, start), "excerpt " + cues.size(), text));
      timed.add(row.at(start));
    }
    return new NameEpisode(name, Transcript.of(cues), glossary, timed);
  }

  /** The same with words that must stay wherever they stand. */
  public NameEpisode leaving(NameTruth words) {
    return new NameEpisode(
        name, transcript, glossary, Stream.concat(rows.stream(), words.rows().stream()).toList());
  }

  /** The same for somebody who knows all names that are right in a table, too. */
  public NameEpisode knowing(NameTruth truth) {
    List<Name> right =
        truth.rows().stream()
            .filter(row -> row.duty() != NameRow.Duty.LEAVE)
            .flatMap(row -> row.right().stream())
            .filter(form -> !form.isBlank())
            .distinct()
            .map(form -> Name.of(form, Name.Trust.CONFIRMED))
            .toList();
    return with(Merging.merge(List.of(glossary, new Glossary(right, List.of()))));
  }

  NameEpisode with(Glossary other) {
    return new NameEpisode(name, transcript, other, rows);
  }

  private static List<Source> sources(NameTruth truth, List<Path> places) {
    List<Source> sources = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        truth.rows().stream()
            .map(NameRow::episode)
            .distinct()
            .map(episode -> place.resolve(episode + ".txt"))
            .filter(Files::isRegularFile)
            .map(Source::of)
            .forEach(sources::add);
      } else {
        sources.add(Source.of(place));
      }
    }
    return sources;
  }

  /** Who judges changes that were made with the help of these names. */
  NameJudge judge(Glossary known) {
    return new NameJudge(transcript, rows, new KnownNames(known));
  }
}
