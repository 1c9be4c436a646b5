package io.sorimark.pipeline;

import io.sorimark.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of folders that are searched, by what they are called.
 *
 * @param groups files of one name but for the extension: forms of one episode, and documents
 * @param glossaries files of names
 */
record IndexFiles(List<List<Path>> groups, List<Path> glossaries) {

  /** What is read as a document, or refused with a word about it. */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "html",
          "htm",
          "xhtml",
          "pdf",
          "docx",
          "doc",
          "md",
          "markdown",
          "txt",
          "epub",
          "odt",
          "ods",
          "odp",
          "rtf",
          "hwp",
          "hwpx");

  private static final Set<String> TRANSCRIPTS =
      Arrays.stream(Format.values())
          .flatMap(format -> format.extensions().stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Of an episode in several formats the one that is likely to hold most is taken. */
  private static final List<String> BEST = List.of("json", "vtt", "srt");

  IndexFiles {
    groups = List.copyOf(groups);
    glossaries = List.copyOf(glossaries);
  }

  /**
   * Looks for them, in the order of their paths.
   *
   * @param leftOut folders that are not looked in
   */
  static IndexFiles find(List<Path> places, Set<Path> leftOut) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      collect(place, leftOut, files);
    }
    Map<Path, List<Path>> groups = new TreeMap<>();
    List<Path> glossaries = new ArrayList<>();
    for (Path file : files) {
      if (NameSources.isGlossary(file)) {
        glossaries.add(file);
      } else if (isSearched(file)) {
        Path stem = Sources.real(file.resolveSibling(Source.of(file).stem()));
        groups.computeIfAbsent(stem, unused -> new ArrayList<>()).add(file);
      }
    }
    return new IndexFiles(groups.values().stream().map(IndexFiles::bestFirst).toList(), glossaries);
  }

  /** Whether it can be nothing but a document. */
  static boolean isDocument(Path file) {
    return DOCUMENTS.contains(extension(file));
  }

  /** Whether it says of itself that it is a transcript. */
  static boolean isCaptions(Path file) {
    return Format.of(extension(file))
        .filter(format -> format == Format.VTT || format == Format.SRT)
        .isPresent();
  }

  private static boolean isSearched(Path file) {
    boolean beside =
        ChapterKinds.isNamed(file.toString()) && ChapterKinds.NOTES.stream().noneMatch(end(file));
    return !beside
        && (isDocument(file) || TRANSCRIPTS.contains(extension(file)) || Sources.isAudio(file));
  }

  private static Predicate<String> end(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ending -> name.equals(ending) || name.endsWith("." + ending);
  }

  private static List<Path> bestFirst(List<Path> files) {
    return files.stream()
        .distinct()
        .sorted(Comparator.<Path>comparingInt(IndexFiles::rank).thenComparing(Path::toString))
        .toList();
  }

  private static int rank(Path file) {
    int rank = BEST.indexOf(extension(file));
    return rank < 0 ? BEST.size() : rank;
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Hidden files and folders are passed over, links are not followed. */
  private static void collect(Path place, Set<Path> leftOut, List<Path> files) throws IOException {
    if (Files.isRegularFile(place)) {
      files.add(place);
    } else if (Files.isDirectory(place) && !leftOut.contains(Sources.real(place))) {
      List<Path> entries;
      try (Stream<Path> each = Files.list(place)) {
        entries = each.sorted().toList();
      }
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith(".") && !Files.isSymbolicLink(entry)) {
          collect(entry, leftOut, files);
        }
      }
    }
  }
}
