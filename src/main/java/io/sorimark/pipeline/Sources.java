package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Transcripts;
import io.sorimark.model.TranscriptException;
import io.sorimark.publish.ChapterFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inputs that arguments name: files, folders (all transcripts below them), patterns such as
 * {@code talks/*.srt} that no shell has expanded, and {@code -} for standard input.
 *
 * @param found in the order of the arguments, below a folder or pattern by path, each file once
 * @param leftOut files below a folder that are no transcripts and not called as what lies beside
 *     one: chapters, show notes
 * @param missing arguments that name nothing
 */
public record Sources(List<Source> found, List<Path> leftOut, List<String> missing) {

  /** The name of standard input in messages. */
  public static final String STDIN = "stdin";

  /** The extensions of transcripts and of chapters. */
  private static final Set<String> TEXT =
      Stream.concat(
              Arrays.stream(Format.values()).flatMap(format -> format.extensions().stream()),
              Arrays.stream(ChapterFormat.values()).flatMap(format -> format.extensions().stream()))
          .collect(Collectors.toUnmodifiableSet());

  /** The extensions of recordings, those that podcasts come in first. */
  static final List<String> AUDIO =
      List.of(
          "mp3", "m4a", "m4b", "mp4", "aac", "opus", "ogg", "oga", "flac", "wav", "wma", "aiff",
          "aif", "webm", "mkv", "mka", "mov", "avi", "3gp", "amr", "caf");

  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  public Sources {
    found = List.copyOf(found);
    leftOut = List.copyOf(leftOut);
    missing = List.copyOf(missing);
  }

  /**
   * Finds the inputs.
   *
   * @param stdin read to its end if an argument is {@code -}
   * @param outputs a folder that no input is looked for in, because outputs go there
   */
  public static Sources find(List<String> arguments, InputStream stdin, Optional<Path> outputs)
      throws IOException {
    return find(arguments, stdin, outputs, Sources::isTranscript);
  }

  /** The same, with files of chapters in any carrier that is checked. */
  public static Sources findWithChapters(
      List<String> arguments, InputStream stdin, Optional<Path> outputs) throws IOException {
    return find(arguments, stdin, outputs, file -> isTranscript(file) || isChapters(file));
  }

  /** The same for recordings, which are told by their extension. */
  public static Sources findAudio(List<String> arguments, InputStream stdin, Path outputs)
      throws IOException {
    return find(arguments, stdin, Optional.of(outputs), Sources::isAudio);
  }

  /** Folders as they are, each an input by itself. */
  public static Sources folders(List<String> arguments) {
    List<Source> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String argument : arguments) {
      Optional<Path> folder = path(argument).filter(Files::isDirectory);
      folder.ifPresentOrElse(one -> found.add(Source.of(real(one))), () -> missing.add(argument));
    }
    return new Sources(found, List.of(), missing);
  }

  private static Sources find(
      List<String> arguments, InputStream stdin, Optional<Path> outputs, Kind wanted)
      throws IOException {
    Search search = new Search(outputs.map(Sources::real), wanted);
    for (String argument : arguments) {
      search.add(argument, stdin);
    }
    return new Sources(List.copyOf(search.found.values()), search.leftOut, search.missing);
  }

  /** Paths compare by this, however they are written. */
  static Path real(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Which files below a folder are taken. */
  @FunctionalInterface
  private interface Kind {
    boolean includes(Path file) throws IOException;
  }

  private static final class Search {

    private final Optional<Path> outputs;
    private final Kind wanted;
    private final Map<Path, Source> found = new LinkedHashMap<>();
    private final List<Path> leftOut = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Search(Optional<Path> outputs, Kind wanted) {
      this.outputs = outputs;
      this.wanted = wanted;
    }

    void add(String argument, InputStream stdin) throws IOException {
      if (argument.equals("-")) {
        found.putIfAbsent(Path.of("-"), Source.of(STDIN, stdin.readAllBytes()));
        return;
      }
      Optional<Path> path = path(argument);
      if (path.isPresent() && Files.isDirectory(path.get())) {
        addFolder(path.get());
      } else if (path.isPresent() && Files.exists(path.get())) {
        add(path.get());
      } else if (WILDCARD.matcher(argument).find()) {
        addMatches(argument);
      } else {
        missing.add(argument);
      }
    }

    private void add(Path file) {
      found.putIfAbsent(real(file), Source.of(file));
    }

    private void addFolder(Path folder) throws IOException {
      for (Path file : filesBelow(folder)) {
        if (wanted.includes(file)) {
          add(file);
        } else if (!ChapterKinds.isNamed(file.toString())) {
          leftOut.add(file);
        }
      }
    }

    private void addMatches(String pattern) throws IOException {
      Path base = baseOf(pattern);
      PathMatcher matcher = glob(pattern);
      PathMatcher shallow = glob(pattern.replace("**/", "")); // ** is any depth, none included
      int before = found.size();
      if (Files.isDirectory(base)) {
        boolean here = base.toString().equals(".") && !pattern.startsWith(".");
        for (Path file : filesBelow(base)) {
          Path named = here ? base.relativize(file) : file;
          if (matcher.matches(named) || shallow.matches(named)) {
            add(named);
          }
        }
      }
      if (found.size() == before) {
        missing.add(pattern);
      }
    }

    /** Hidden files and folders (.git, unfinished outputs) are passed over, links not followed. */
    private List<Path> filesBelow(Path folder) throws IOException {
      List<Path> files = new ArrayList<>();
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path entry : entries.sorted().toList()) {
          if (entry.getFileName().toString().startsWith(".")) {
            continue;
          }
          if (Files.isRegularFile(entry)) {
            files.add(entry);
          } else if (Files.isDirectory(entry)
              && !Files.isSymbolicLink(entry)
              && !outputs.equals(Optional.of(real(entry)))) {
            files.addAll(filesBelow(entry));
          }
        }
      }
      return files;
    }
  }

  private static PathMatcher glob(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  /** The folder above the first wildcard. */
  private static Path baseOf(String pattern) {
    String fixed = WILDCARD.split(pattern, 2)[0];
    int slash = fixed.lastIndexOf('/');
    return Path.of(slash < 0 ? "." : slash == 0 ? "/" : fixed.substring(0, slash));
  }

  /**
   * Whether some format calls the file its own by content, not merely as text, and it is neither a
   * file of chapters nor called as show notes are.
   */
  private static boolean isTranscript(Path file) throws IOException {
    String name = file.getFileName().toString();
    Optional<byte[]> text = text(file);
    return text.isPresent()
        && !ChapterKinds.isNamed(name)
        && ChapterKinds.of(name, text.get()).isEmpty()
        && Transcripts.recognize(name, text.get()).isPresent();
  }

  private static boolean isChapters(Path file) throws IOException {
    Optional<byte[]> text = text(file);
    return text.isPresent() && ChapterKinds.of(file.toString(), text.get()).isPresent();
  }

  /** Files with an extension that no format has (audio, pictures) are not opened. */
  private static Optional<byte[]> text(Path file) throws IOException {
    if (!TEXT.contains(extension(file))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Source.of(file).bytes());
    } catch (TranscriptException tooLarge) {
      return Optional.empty();
    }
  }

  /** Whether a file is a recording, by its extension. */
  static boolean isAudio(Path file) {
    return AUDIO.contains(extension(file));
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<Path> path(String argument) {
    try {
      return Optional.of(Path.of(argument));
    } catch (InvalidPathException notOne) {
      return Optional.empty();
    }
  }
}
