package io.sorimark.audio;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One stream of sound in a file.
 *
 * @param number 1-based, among the sounds of the file
 * @param codec in ffmpeg's word: "mp3", "aac", "opus", "pcm_s16le" ...
 * @param sampleRate samples a second of each channel
 * @param bitRate bits a second, when the file says; else the whole file's
 */
public record AudioTrack(
    int number,
    String codec,
    int channels,
    int sampleRate,
    OptionalLong bitRate,
    Optional<String> language,
    Optional<String> title) {

  public AudioTrack {
    if (number < 1 || channels < 1 || sampleRate < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "not a track: %d, %d channels, %d Hz", number, channels, sampleRate));
    }
  }
}
