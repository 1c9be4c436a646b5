package io.sorimark.asr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model as the recognizer is shown it: links to the model's own files, and one setting that is
 * ours. By default the features get random noise, from one source for all recognizers of a process:
 * the same recording gave other words each time it was cut or threaded in another way. Without it
 * the same samples give the same words.
 */
final class VoskView {

  private static final String CONF = "conf";
  private static final String FEATURES = "mfcc.conf";
  private static final String NO_NOISE = "\n--dither=0\n";

  private VoskView() {}

  /**
   * Makes the view.
   *
   * @return the model itself where links cannot be made (on Windows that may take a right)
   */
  static Path of(Path model, Path folder) throws IOException {
    Path view = Files.createDirectory(folder.resolve("model"));
    for (Path part : list(model)) {
      if (!part.getFileName().toString().equals(CONF)) {
        try {
          Files.createSymbolicLink(view.resolve(part.getFileName()), part);
        } catch (IOException | UnsupportedOperationException notAllowed) {
          return model;
        }
      }
    }
    copySettings(model.resolve(CONF), Files.createDirectory(view.resolve(CONF)));
    return view;
  }

  private static void copySettings(Path from, Path to) throws IOException {
    for (Path file : list(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
    Files.writeString(to.resolve(FEATURES), NO_NOISE, StandardOpenOption.APPEND);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
