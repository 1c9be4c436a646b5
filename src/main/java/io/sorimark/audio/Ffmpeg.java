package io.sorimark.audio;

import io.sorimark.model.NotInstalledException;
import io.sorimark.process.Child;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two programs of ffmpeg. Those that come with us are preferred, so that results do not depend
 * on the machine; else those on the PATH.
 */
record Ffmpeg(Path program, Path prober) {

  /** Nothing but local files, whatever a playlist in disguise asks for. */
  private static final List<String> CAREFUL =
      List.of("-hide_banner", "-protocol_whitelist", "file,pipe,fd");

  /** A file on a slow disk takes seconds. */
  private static final Duration A_LOOK = Duration.ofMinutes(5);

  /** To encode hours takes minutes. */
  private static final Duration WORK = Duration.ofHours(6);

  /**
   * Finds the programs.
   *
   * @param folder where those that come with us are unpacked, once
   */
  static Ffmpeg find(Path folder) throws IOException, NotInstalledException {
    return FfmpegBundle.find(folder)
        .or(Ffmpeg::ofSystem)
        .orElseThrow(() ->
            new NotInstalledException(
                "no ffmpeg for this machine came with Sorimark and none is on the PATH;\n"
                    + "install it (https://ffmpeg.org; on Debian: apt install ffmpeg), or turn"
                    + " the audio into WAV"));
  }

  private static Optional<Ffmpeg> ofSystem() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> in(Path.of(folder)).stream())
        .findFirst();
  }

  /** The programs in this folder, if both are there. */
  static Optional<Ffmpeg> in(Path folder) {
    for (String end : List.of("", ".exe")) {
      Ffmpeg here = new Ffmpeg(folder.resolve("ffmpeg" + end), folder.resolve("ffprobe" + end));
      if (Files.isExecutable(here.program) && Files.isExecutable(here.prober)) {
        return Optional.of(here);
      }
    }
    return Optional.empty();
  }

  /** Runs ffprobe to its end. */
  Child.Ended probe(List<String> arguments) throws IOException, InterruptedException {
    return Child.run(command(prober, arguments), A_LOOK);
  }

  /** Runs ffmpeg to its end; for work whose output is a file. */
  Child.Ended run(List<String> arguments) throws IOException, InterruptedException {
    return Child.run(command(program, withoutInput(arguments)), WORK);
  }

  /** Starts ffmpeg; its output is read from it. */
  Child start(List<String> arguments) throws IOException {
    return Child.start(command(program, withoutInput(arguments)), Map.of());
  }

  /** A file's name as ffmpeg takes it: one with a colon or a dash is no protocol and no option. */
  static String name(Path file) {
    return "file:" + file.toAbsolutePath();
  }

  private static List<String> withoutInput(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("-nostdin", "-loglevel", "error", "-y"));
    all.addAll(arguments);
    return all;
  }

  private static List<String> command(Path program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(CAREFUL);
    command.addAll(arguments);
    return command;
  }
}
