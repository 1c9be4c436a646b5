package io.sorimark.dev;

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
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * Writes what the title models are trained on, of a folder of transcripts with chapters.
 *
 * <pre>
 * TitleRows table EPISODES FILE         the table of stems, of the episodes that may be shipped
 * TitleRows words EPISODES OUT          {@code OUT/<episode>.words}
 * TitleRows phrases EPISODES OUT        {@code OUT/<episode>.phrases}, by OUT/words.0.trees ...
 * TitleRows titles EPISODES OUT         {@code OUT/<episode>.titles}, by OUT/phrases.0.trees ..., too
 * </pre>
 */
final class TitleRows {

  /** The trees of a fold are grown without its episodes. */
  private static final int FOLDS = 5;

  private TitleRows() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "usage: TitleRows table|words|phrases|titles EPISODES OUT");
    }
    List<Path> files = ChapteredTalk.files(Path.of(args[1]));
    Path out = Path.of(args[2]);
    switch (args[0]) {
      case "table" -> writeTable(files, out);
      case "words" -> files.parallelStream().forEach(file -> writeWords(read(file), out));
      case "phrases" -> files.parallelStream().forEach(file -> writePhrases(read(file), out));
      case "titles" -> files.parallelStream().forEach(file -> writeTitles(read(file), out));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void writeTable(List<Path> files, Path to) throws IOException {
    List<TitleTraining> shipped =
        files.stream()
            .map(TitleRows::read)
            .filter(TitleRows::isShipped)
            .map(TitleRows::training)
            .toList();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
      out.write(TitleTraining.table(shipped).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void writeWords(ChapteredTalk talk, Path folder) {
    try (OutputStream out = open(folder.resolve(talk.id() + ".words"))) {
      training(talk).writeWords(out, isShipped(talk));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writePhrases(ChapteredTalk talk, Path folder) {
    try (OutputStream out = open(folder.resolve(talk.id() + ".phrases"));
        InputStream trees = trees(folder, "words", talk)) {
      training(talk).writePhrases(out, isShipped(talk), trees);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeTitles(ChapteredTalk talk, Path folder) {
    try (InputStream words = trees(folder, "words", talk);
        InputStream phrases = trees(folder, "phrases", talk)) {
      List<String> titles = training(talk).titles(isShipped(talk), words, phrases);
      Files.write(
          folder.resolve(talk.id() + ".titles"),
          titles.stream().map(line -> talk.set() + "\t" + line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Grown without the episode. */
  private static InputStream trees(Path folder, String kind, ChapteredTalk talk)
      throws IOException {
    return Files.newInputStream(
        folder.resolve(String.format(Locale.ROOT, "%s.%d.trees", kind, fold(talk))));
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

  private static boolean isShipped(ChapteredTalk talk) {
    return ChapteredTalk.SHIPPED.contains(talk.set());
  }

  private static int fold(ChapteredTalk talk) {
    CRC32 sum = new CRC32();
    sum.update(talk.id().getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() % FOLDS);
  }
}
