package io.sorimark.pipeline;

import io.sorimark.audio.Clip;
import io.sorimark.audio.Clip.Edges;
import io.sorimark.audio.Cut;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import io.sorimark.pipeline.Clipping.Clipped;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.text.Timecode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Clips of an episode with captions of their own.
 *
 * @param folder where they go
 * @param exact whether they are cut at the very times, and not in the nearest pauses
 * @param copies whether packets are copied as they are
 */
public record EpisodeClips(
    EpisodeSearch episode,
    Path folder,
    List<Format> captions,
    boolean exact,
    boolean copies,
    Outputs outputs) {

  /**
   * A clip.
   *
   * @param span what it really holds
   * @param cut how the recording was cut; none without a recording
   */
  public record Made(TimeSpan span, Optional<Cut> cut, List<Written> outputs) {
    public Made {
      outputs = List.copyOf(outputs);
    }
  }

  public EpisodeClips {
    captions = List.copyOf(captions);
  }

  /** Makes a clip of a stretch of the episode. */
  public Made make(TimeSpan asked, Clipping clipping)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    Optional<Path> audio = episode.audio();
    Edges edges = exact ? Edges.EXACT : Edges.PAUSE;
    Clip clip = new Clip(asked, 1, edges, copies, OptionalDouble.empty());
    List<Written> written = new ArrayList<>();
    Optional<Cut> cut = Optional.empty();
    if (audio.isPresent()) {
      String name = name(asked) + extension(audio.get());
      Clipped clipped = clipping.clip(audio.get(), clip, Optional.of(folder.resolve(name)));
      written.add(clipped.output());
      cut = clipped.cut();
    }
    TimeSpan span = cut.map(Cut::span).orElse(asked);
    for (Format format : captions) {
      Path file = folder.resolve(name(asked) + "." + format.extensions().getFirst());
      String text = Transcripts.write(captions(episode.transcript(), span), format, Layout.HOST);
      written.add(outputs.write(file, text));
    }
    return new Made(span, cut, written);
  }

  /** What is said in a stretch, in times that begin with it. */
  static Transcript captions(Transcript transcript, TimeSpan span) {
    return transcript.withCues(
        transcript.cues().stream()
            .filter(cue -> cue.span().overlaps(span))
            .map(cue -> shifted(cue, span))
            .toList());
  }

  private static Cue shifted(Cue cue, TimeSpan span) {
    List<Word> words =
        cue.words().stream()
            .filter(word -> word.span().overlaps(span))
            .map(word -> new Word(shifted(word.span(), span), word.text(), word.confidence()))
            .toList();
    return cue.withSpan(shifted(cue.span(), span)).withWords(words);
  }

  private static TimeSpan shifted(TimeSpan some, TimeSpan span) {
    Duration end = some.end().compareTo(span.end()) < 0 ? some.end() : span.end();
    return new TimeSpan(some.start(), end).plus(span.start().negated());
  }

  private String name(TimeSpan asked) {
    return episode.facts().name()
        + "-"
        + Timecode.seconds(asked.start())
        + "-"
        + Timecode.seconds(asked.end());
  }

  private static String extension(Path audio) {
    String name = audio.getFileName().toString();
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }
}
