package io.sorimark.pipeline;

import io.sorimark.document.Limits;
import io.sorimark.model.Chapter;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.search.Entry.Passage;
import io.sorimark.search.Entry.Talk;
import io.sorimark.search.Related;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What speaks elsewhere of the same things as the parts of an episode or document. */
public final class Relating {

  /**
   * A chapter or section, and what is related to it.
   *
   * @param start of the chapter
   */
  public record Part(Optional<Duration> start, String title, List<Related> related) {
    public Part {
      related = List.copyOf(related);
    }
  }

  private record Piece(Optional<Duration> start, String title, String text) {}

  private Relating() {}

  /**
   * Relates an episode by chapters, which are computed where there are none, or a document by its
   * sections. Other forms of the episode beside it are not related to it.
   *
   * @param episode its file, or what the index calls it
   * @param most of each
   * @throws TranscriptException if it is neither, or if several are called that
   */
  public static List<Part> of(Path episode, Path output, SearchIndex index, int most)
      throws IOException, TranscriptException {
    Path file =
        Files.exists(episode)
            ? Sources.real(episode)
            : IndexedNames.file(episode.toString(), index);
    Set<String> itself = formsOf(file);
    List<Part> parts = new ArrayList<>();
    for (Piece piece : pieces(Source.of(file), output)) {
      parts.add(new Part(piece.start, piece.title, index.related(piece.text, itself, most)));
    }
    return parts;
  }

  private static Set<String> formsOf(Path file) throws IOException {
    String stem = Source.of(file).stem();
    try (Stream<Path> beside = Files.list(file.resolveSibling(""))) {
      return beside
          .filter(other -> Source.of(other).stem().equals(stem))
          .map(other -> Sources.real(other).toString())
          .collect(Collectors.toSet());
    }
  }

  private static List<Piece> pieces(Source source, Path output)
      throws IOException, TranscriptException {
    Optional<EpisodeTalk> episode = EpisodeTalk.of(source, output);
    if (episode.isPresent()) {
      return chapters(episode.get().read().talk());
    }
    List<Passage> passages =
        DocumentPassages.of(source.name(), source.bytes(), Limits.DEFAULT).passages();
    if (passages.isEmpty()) {
      throw new TranscriptException(source.name() + ": neither a transcript nor a document");
    }
    return passages.stream()
        .map(passage ->
            new Piece(
                Optional.empty(), passage.heading(), passage.heading() + "\n" + passage.text()))
        .toList();
  }

  private static List<Piece> chapters(Talk talk) {
    Transcript transcript = Transcript.of(talk.cues());
    List<Chapter> chapters =
        talk.chapters().isEmpty()
            ? Chapterize.run(transcript, Chapterize.Settings.DEFAULT).chapters()
            : talk.chapters();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      Duration end = i + 1 < chapters.size() ? chapters.get(i + 1).start() : transcript.end();
      if (chapter.extras().listed() && end.compareTo(chapter.start()) > 0) {
        String text = text(transcript, new TimeSpan(chapter.start(), end));
        pieces.add(new Piece(Optional.of(chapter.start()), chapter.title(), text));
      }
    }
    return pieces;
  }

  private static String text(Transcript transcript, TimeSpan span) {
    return transcript.cues().stream()
        .filter(cue -> span.contains(cue.span().middle()))
        .map(Cue::text)
        .collect(Collectors.joining(" "));
  }
}
