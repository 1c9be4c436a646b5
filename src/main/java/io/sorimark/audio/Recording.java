package io.sorimark.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in a file with sound.
 *
 * @param container in ffmpeg's words: "mp3", "mov,mp4,m4a,3gp,3g2,mj2" ...
 * @param duration as the file says; empty when it does not, as a stream that was cut off
 * @param tracks at least one
 * @param tags title, artist and so on, by lower-case name, in the file's order
 */
public record Recording(
    Path file,
    String container,
    Optional<Duration> duration,
    List<AudioTrack> tracks,
    Map<String, String> tags) {

  public Recording {
    tracks = List.copyOf(tracks);
    if (tracks.isEmpty()) {
      throw new IllegalArgumentException("no sound in " + file);
    }
  }

  /** The track of this number, if there is one. */
  public Optional<AudioTrack> track(int number) {
    return tracks.stream().filter(track -> track.number() == number).findFirst();
  }
}
