package io.sorimark.audio;

import io.sorimark.model.TranscriptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of files that clips are written as, and how to make ffmpeg write them. */
enum ClipFormat {
  MP3(Set.of("mp3"), "mp3", "libmp3lame"),
  M4A(Set.of("m4a", "m4b", "mp4", "aac"), "aac", "aac"),
  OPUS(Set.of("opus", "ogg", "oga"), "opus", "libopus"),
  FLAC(Set.of("flac"), "flac", "flac"),
  WAV(Set.of("wav"), "pcm", "pcm_s16le");

  /** What a lossless source becomes in a lossy format: bits a second for each channel. */
  private static final long PLENTY = 64_000;

  /**
   * The rates that MPEG layer III knows; a file with another mean was coded with a variable one.
   */
  private static final Set<Long> MP3_RATES =
      Set.of(
          8L, 16L, 24L, 32L, 40L, 48L, 56L, 64L, 80L, 96L, 112L, 128L, 144L, 160L, 192L, 224L, 256L,
          320L);

  private final Set<String> extensions;
  private final String codec;
  private final String encoder;

  ClipFormat(Set<String> extensions, String codec, String encoder) {
    this.extensions = extensions;
    this.codec = codec;
    this.encoder = encoder;
  }

  /** The format that a file's name asks for. */
  static ClipFormat of(Path out) throws TranscriptException {
    String name = out.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.extensions.contains(extension))
        .findFirst()
        .orElseThrow(() ->
            new TranscriptException(
                "%s: clips are written as %s"
                    .formatted(
                        out,
                        Arrays.stream(values())
                            .flatMap(format -> format.extensions.stream().sorted())
                            .collect(Collectors.joining(", ")))));
  }

  /** The file name extension for a clip of a track; Opus for codecs that cannot be written. */
  static String extensionFor(AudioTrack track) {
    return Arrays.stream(values())
        .filter(format -> track.codec().startsWith(format.codec))
        .findFirst()
        .orElse(OPUS)
        .name()
        .toLowerCase(Locale.ROOT);
  }

  /** Options for ffmpeg: the track's own codec and bit rate as far as the format has them. */
  List<String> options(AudioTrack track) {
    List<String> options = new ArrayList<>(List.of("-c:a", encoderFor(track)));
    if (this == MP3 || this == M4A || this == OPUS) {
      long rate = bitRate(track);
      options.addAll(List.of("-b:a", String.valueOf(rate)));
      if (this == MP3 && !MP3_RATES.contains(rate / 1000)) {
        options.addAll(List.of("-abr", "1"));
      }
    }
    if (this == MP3) {
      options.addAll(List.of("-id3v2_version", "3"));
    }
    return options;
  }

  private String encoderFor(AudioTrack track) {
    return this == WAV && track.codec().startsWith(codec) ? track.codec() : encoder;
  }

  private static long bitRate(AudioTrack track) {
    long plenty = PLENTY * Math.min(track.channels(), 2);
    boolean isLossy = !track.codec().startsWith(WAV.codec) && !track.codec().matches("flac|alac");
    return isLossy ? track.bitRate().orElse(plenty) : plenty;
  }
}
