package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.Problem;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.search.Entry.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An episode as it is searched: the transcript with the corrections that are in, speakers by the
 * captions that {@code chapterize} wrote, chapters by the most trusted file that has any.
 *
 * @param folder where all is that was made of it
 */
record EpisodeTalk(Source source, EpisodeFolder folder) {

  /**
   * An episode as it is searched.
   *
   * @param problems of the corrections and chapters beside the transcript
   */
  record Read(Talk talk, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  /** The episode in a file, if it is one. */
  static Optional<EpisodeTalk> of(Source source, Path output)
      throws IOException, TranscriptException {
    EpisodeFolder folder = EpisodeFolder.in(output, source);
    if (folder.isRecording()) {
      return folder.transcribed().map(made -> new EpisodeTalk(made.source(), made));
    }
    byte[] bytes = source.bytes();
    boolean talk =
        ChapterKinds.of(source.name(), bytes).isEmpty()
            && Transcripts.recognize(source.name(), bytes).isPresent()
            && Transcripts.read(source.name(), bytes).transcript().timing() != Timing.NONE;
    return talk ? Optional.of(new EpisodeTalk(source, folder)) : Optional.empty();
  }

  /** The files that it is made from; any may be missing. */
  List<Path> files() {
    ChapterSources beside = ChapterSources.beside(source);
    return List.of(
        source.path().orElseThrow(),
        changes(),
        captions(),
        beside.chapters().orElse(madeChapters()));
  }

  /** The recording beside it. */
  Optional<Path> audio() {
    return ChapterSources.beside(source).audio();
  }

  /** Reads it; what is wrong with the transcript itself, {@code info} tells. */
  Read read() throws IOException, TranscriptException {
    Changes.Corrected corrected =
        new NameWork(source, folder.folder()).corrected(source.read(Optional.empty()).transcript());
    ChapterSources.Found found = chapters();
    List<Problem> problems = new ArrayList<>(corrected.problems());
    problems.addAll(found.problems());
    return new Read(new Talk(named(corrected.transcript().cues()), found.chapters()), problems);
  }

  /** Names by what they were heard as in this episode. */
  List<Name> heard() throws IOException {
    if (!Files.isRegularFile(changes())) {
      return List.of();
    }
    Map<String, List<String>> heard = new TreeMap<>();
    for (Change change :
        ChangesFile.read(changes().toString(), Files.readString(changes())).changes()) {
      if (change.isIn()) {
        heard
            .computeIfAbsent(change.correction().replacement(), unused -> new ArrayList<>())
            .add(change.correction().original());
      }
    }
    return heard.entrySet().stream()
        .filter(name -> !name.getKey().isBlank())
        .map(name -> name(name.getKey().strip(), name.getValue()))
        .toList();
  }

  private static Name name(String canonical, List<String> heard) {
    Name name = Name.of(canonical, Trust.CONFIRMED);
    return new Name(canonical, name.type(), List.of(), List.of(), heard, List.of(), name.trust());
  }

  private ChapterSources.Found chapters() throws IOException, TranscriptException {
    ChapterSources beside = ChapterSources.beside(source);
    ChapterSources all =
        new ChapterSources(
            beside.chapters().or(() -> Optional.of(madeChapters()).filter(Files::isRegularFile)),
            beside.audio(),
            beside.description());
    return all.first(
        ChapterSources.DEFAULT_ORDER, () -> new Chapterize.Result(List.of(), List.of()));
  }

  /** Names of speakers where the source has none, by the captions of the same time. */
  private List<Cue> named(List<Cue> cues) throws IOException {
    if (cues.stream().anyMatch(cue -> cue.speaker().isPresent())
        || !Files.isRegularFile(captions())) {
      return cues;
    }
    Transcript captions =
        Transcripts.read(captions().toString(), Files.readAllBytes(captions()), Format.VTT)
            .transcript();
    Map<Duration, Cue> byStart =
        captions.cues().stream()
            .collect(
                Collectors.toMap(
                    cue -> cue.span().start(), Function.identity(), (first, second) -> first));
    return cues.stream()
        .map(cue ->
            Optional.ofNullable(byStart.get(cue.span().start()))
                .map(known -> cue.withSpeaker(known.speaker()))
                .orElse(cue))
        .toList();
  }

  private Path changes() {
    return folder.folder().resolve(NameWork.CHANGES);
  }

  private Path captions() {
    return folder.folder().resolve(folder.captionsName());
  }

  private Path madeChapters() {
    return folder.folder().resolve("chapters.json");
  }
}
