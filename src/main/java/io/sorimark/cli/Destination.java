package io.sorimark.cli;

import io.sorimark.format.Format;
import io.sorimark.pipeline.OutputNames;
import io.sorimark.pipeline.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/**
 * Where {@code convert} writes, in which formats.
 *
 * @param output what {@code -o} said: a folder, {@code -}, or a file that {@code naming} holds
 */
record Destination(Optional<String> output, OutputNames naming, List<Format> formats) {

  private static final String STDOUT = "-";
  private static final String ALL = "all";

  /** Puts together {@code -o}, {@code --name} and {@code --to}. */
  static Destination of(Optional<String> output, Optional<String> name, List<String> to) {
    Optional<Path> file =
        output
            .filter(o -> name.isEmpty() && !o.equals(STDOUT))
            .map(Path::of)
            .filter(Destination::isFile);
    List<Format> formats =
        to.isEmpty() ? file.stream().map(f -> formatOf(f).orElseThrow()).toList() : formats(to);
    if (formats.isEmpty()) {
      throw new TypeConversionException("which format? -t vtt, say; `sorimark formats` lists them");
    }
    OutputNames naming =
        file.isPresent()
            ? new OutputNames(
                Optional.of(Optional.ofNullable(file.get().getParent()).orElse(Path.of(""))),
                file.get().getFileName().toString())
            : new OutputNames(
                output.filter(o -> !o.equals(STDOUT)).map(Path::of),
                name.orElse(OutputNames.DEFAULT_TEMPLATE));
    return new Destination(output, naming, formats);
  }

  /** The folder that only outputs are in; empty when there is none of that kind. */
  Optional<Path> folder() {
    return naming.folder();
  }

  /** Standard input goes to standard output unless told otherwise. */
  boolean isStdout(List<Source> sources) {
    return output
        .map(STDOUT::equals)
        .orElse(sources.size() == 1 && sources.getFirst().path().isEmpty());
  }

  /** {@code -o talk.srt}: what looks like a transcript is no folder, unless it is one. */
  private static boolean isFile(Path path) {
    return formatOf(path).isPresent() && !Files.isDirectory(path);
  }

  private static Optional<Format> formatOf(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 1
        ? Optional.empty()
        : Format.of(name.substring(dot + 1)).filter(Format::isWritable);
  }

  private static List<Format> formats(List<String> names) {
    return names.contains(ALL) ? oneForEachExtension() : FormatConverter.writable(names);
  }

  /** {@code -t all}: of formats with the same extension the first, so that names differ. */
  private static List<Format> oneForEachExtension() {
    List<String> extensions = new ArrayList<>();
    return Arrays.stream(Format.values())
        .filter(Format::isWritable)
        .filter(format -> {
          boolean isNew = !extensions.contains(format.extensions().getFirst());
          extensions.add(format.extensions().getFirst());
          return isNew;
        })
        .toList();
  }
}
