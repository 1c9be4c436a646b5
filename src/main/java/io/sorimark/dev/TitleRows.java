package io.sorimark.dev;

import io.sorimark.chapters.StemCounts;
import io.sorimark.chapters.TitleTraining;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes what the title models are trained on, of a folder of transcripts with chapters.
 *
 * <pre>
 * TitleRows table EPISODES OUT          {@code OUT/stems.tsv}, and OUT/stems.bin for the resources
 * TitleRows words EPISODES OUT          {@code OUT/<episode>.words}, by OUT/stems.tsv
 * TitleRows phrases EPISODES OUT        {@code OUT/<episode>.phrases}, by OUT/words.0.trees ...
 * TitleRows titles EPISODES OUT         {@code OUT/<episode>.titles}, by OUT/phrases.0.trees ..., too
 * </pre>
 */
final class TitleRows {

  /** The trees of a fold are grown without its episodes. */
  private static final int FOLDS = 3;

  private final Path folder;
  private final StemCounts counts;

  private TitleRows(Path folder, StemCounts counts) {
    this.folder = folder;
    this.counts = counts;
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "usage: TitleRows table|words|phrases|titles EPISODES OUT");
    }
    List<Path> files = ChapteredTalk.files(Path.of(args[1]));
    Path out = Files.createDirectories(Path.of(args[2]));
    if (args[0].equals("table")) {
      writeTable(files, out);
      return;
    }
    TitleRows rows = new TitleRows(out, StemCounts.read(out.resolve("stems.tsv")));
    switch (args[0]) {
      case "words" -> files.parallelStream().forEach(file -> rows.writeWords(read(file)));
      case "phrases" -> files.parallelStream().forEach(file -> rows.writePhrases(read(file)));
      case "titles" -> files.parallelStream().forEach(file -> rows.writeTitles(read(file)));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void writeTable(List<Path> files, Path folder) throws IOException {
    StemCounts counts =
        StemCounts.of(
            files.stream()
                .map(TitleRows::read)
                .filter(TitleRows::isCounted)
                .map(TitleRows::training)
                .toList());
    counts.write(folder.resolve("stems.tsv"));
    try (OutputStream out = open(folder.resolve("stems.bin"))) {
      counts.writeTable(out);
    }
  }

  private void writeWords(ChapteredTalk talk) {
    try (OutputStream out = open(folder.resolve(talk.id() + ".words"))) {
      training(talk).writeWords(out, counts, isCounted(talk));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writePhrases(ChapteredTalk talk) {
    try (OutputStream out = open(folder.resolve(talk.id() + ".phrases"));
        InputStream trees = trees("words", talk)) {
      training(talk).writePhrases(out, counts, isCounted(talk), trees);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeTitles(ChapteredTalk talk) {
    try (InputStream words = trees("words", talk);
        InputStream phrases = trees("phrases", talk)) {
      List<String> titles = training(talk).titles(counts, isCounted(talk), words, phrases);
      Files.write(
          folder.resolve(talk.id() + ".titles"),
          titles.stream().map(line -> talk.set() + "\t" + line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Grown without the episode. */
  private InputStream trees(String kind, ChapteredTalk talk) throws IOException {
    return Files.newInputStream(folder.resolve(kind + "." + fold(talk) + ".trees"));
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
  }

  private static ChapteredTalk read(Path json) {
    try {
      return ChapteredTalk.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TitleTraining training(ChapteredTalk talk) {
    return TitleTraining.of(talk.opening(), talk.topics(), talk.end(), talk.titles());
  }

  private static boolean isCounted(ChapteredTalk talk) {
    return ChapteredTalk.SHIPPED.contains(talk.set());
  }

  private static int fold(ChapteredTalk talk) {
    CRC32 sum = new CRC32();
    sum.update(talk.id().getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % FOLDS);
  }
}
