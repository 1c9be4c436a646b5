package io.sorimark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spellings of other tools that {@code convert} and {@code transcribe} understand, so that a script
 * can change over by changing the command's name: whisper's underscores and whisper.cpp's
 * single-dash words. They are not in the help.
 */
final class Aliases {

  /** Options by another name. */
  private static final Map<String, String> NAMES =
      Map.of(
          "--output_format", "--to",
          "--output-format", "--to",
          "--output_dir", "--output-dir",
          "--max_line_width", "--max-line-width",
          "--max_line_count", "--max-lines");

  /** Options that are one here with a value. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "-osrt", List.of("--to", "srt"),
          "-ovtt", List.of("--to", "vtt"),
          "-oj", List.of("--to", "json"),
          "-ojf", List.of("--to", "json", "--profile", "rich"),
          "-otxt", List.of("--to", "txt"),
          "-ocsv", List.of("--to", "csv"),
          "-olrc", List.of("--to", "lrc"),
          "--output-srt", List.of("--to", "srt"),
          "--output-vtt", List.of("--to", "vtt"),
          "--output-json", List.of("--to", "json"));

  /** whisper.cpp: the outputs' path without extension. */
  private static final String OUTPUT_FILE = "-of";

  private Aliases() {}

  /** The same command line in our own spelling. */
  static List<String> translate(List<String> arguments) {
    if (arguments.indexOf("help") == 0) {
      return Stream.concat(arguments.stream().skip(1), Stream.of("--help")).toList();
    }
    if (arguments.contains("transcribe")) {
      return arguments.stream().map(Aliases::hyphened).toList();
    }
    return arguments.contains("convert") ? convert(arguments) : arguments;
  }

  /** {@code --output_format=vtt} as {@code --output-format=vtt}. */
  private static String hyphened(String argument) {
    int end = argument.indexOf('=') < 0 ? argument.length() : argument.indexOf('=');
    return argument.startsWith("--")
        ? argument.substring(0, end).replace('_', '-') + argument.substring(end)
        : argument;
  }

  private static List<String> convert(List<String> arguments) {
    List<String> ours = new ArrayList<>();
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      if (argument.equals("--")) {
        ours.add(argument);
        rest.forEachRemaining(ours::add);
      } else if (argument.equals(OUTPUT_FILE) && rest.hasNext()) {
        ours.addAll(outputFile(Path.of(rest.next())));
      } else {
        ours.addAll(WORDS.getOrDefault(argument, List.of(renamed(argument))));
      }
    }
    return ours;
  }

  private static String renamed(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    return NAMES.getOrDefault(name, name) + argument.substring(name.length());
  }

  private static List<String> outputFile(Path file) {
    String folder = Optional.ofNullable(file.getParent()).map(Path::toString).orElse(".");
    return List.of("--output-dir", folder, "--name", file.getFileName() + ".{ext}");
  }
}
