package io.sorimark.pipeline;

import io.sorimark.model.Problem;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.search.Entry;
import io.sorimark.search.Entry.Facts;
import io.sorimark.search.Entry.Names;
import io.sorimark.search.Entry.Talk;
import io.sorimark.search.Request;
import io.sorimark.search.Results;
import io.sorimark.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One episode to search in by itself, without an index on disk.
 *
 * @param facts as {@code index} would know them
 * @param talk as it would be searched: corrected, with speakers and chapters
 * @param names of the show and the episode
 * @param problems of the corrections, chapters and glossaries beside it
 */
public record EpisodeSearch(Facts facts, Talk talk, Names names, List<Problem> problems) {

  public EpisodeSearch {
    problems = List.copyOf(problems);
  }

  /**
   * The episode of a transcript, or of a recording that was transcribed.
   *
   * @param output where the folders of episodes are
   * @throws TranscriptException if it is neither
   */
  public static EpisodeSearch of(Source source, Path output)
      throws IOException, TranscriptException {
    EpisodeTalk episode =
        EpisodeTalk.of(source, output)
            .orElseThrow(() ->
                new TranscriptException(
                    source.name() + ": no transcript with times; `sorimark transcribe` makes one"));
    Path file = source.path().orElseThrow();
    Optional<Path> audio = Sources.isAudio(file) ? Optional.of(file) : episode.audio();
    NameSources.Found found = new NameSources(List.of(), List.of()).with(source).read();
    EpisodeTalk.Read read = episode.read();
    List<Problem> problems = new ArrayList<>(read.problems());
    found.noticed().forEach(noticed -> problems.addAll(noticed.problems()));
    return new EpisodeSearch(
        FileFacts.of(file, audio.map(Path::toString)),
        read.talk(),
        new Names(found.glossary().names()),
        problems);
  }

  /** The recording, if it is known. */
  public Optional<Path> audio() {
    return facts.audio().map(Path::of);
  }

  /** All that is said. */
  public Transcript transcript() {
    return Transcript.of(talk.cues());
  }

  /** Answers a question about it. */
  public Results search(Request request) throws IOException {
    List<Entry> entries =
        List.of(new Entry("talk", "", facts, talk), new Entry("names", "", facts, names));
    try (SearchIndex index = SearchIndex.of(entries)) {
      return index.search(request);
    }
  }
}
