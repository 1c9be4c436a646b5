package io.sorimark.pipeline;

import io.sorimark.audio.Audio;
import io.sorimark.audio.Recording;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One sound of an episode that is recognized by itself: all of its recording, a channel of it, or
 * one of several recordings that were made at the same time.
 *
 * @param channel 1-based; empty for all channels mixed
 * @param speaker whose voice it is, where the strand tells
 */
record Strand(Recording recording, Optional<Integer> channel, Optional<String> speaker) {

  /** How an episode is taken apart. */
  enum Split {
    /** Not at all. */
    NONE,
    /** Each channel is a speaker. */
    CHANNELS
  }

  /**
   * The strands of an episode.
   *
   * @param episode a recording, or a folder with a recording of each speaker
   * @throws TranscriptException if there is no sound in it
   */
  static List<Strand> of(Path episode, int track, Split split, Audio audio)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    if (Files.isDirectory(episode)) {
      return ofSpeakers(episode, audio);
    }
    Recording recording = audio.probe(episode);
    int channels = recording.track(track).map(sound -> sound.channels()).orElse(1);
    return split == Split.CHANNELS
        ? IntStream.rangeClosed(1, channels)
            .mapToObj(i -> new Strand(recording, Optional.of(i), Optional.of("Channel " + i)))
            .toList()
        : List.of(new Strand(recording, Optional.empty(), Optional.empty()));
  }

  private static List<Strand> ofSpeakers(Path folder, Audio audio)
      throws IOException, TranscriptException, NotInstalledException, InterruptedException {
    List<Path> files = recordings(folder);
    if (files.isEmpty()) {
      throw new TranscriptException(folder + ": no recording in this folder");
    }
    List<String> names =
        SpeakerNames.of(files.stream().map(file -> Source.of(file).stem()).toList());
    List<Strand> strands = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      strands.add(
          new Strand(audio.probe(files.get(i)), Optional.empty(), Optional.of(names.get(i))));
    }
    return strands;
  }

  private static List<Path> recordings(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(Sources::isAudio)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
