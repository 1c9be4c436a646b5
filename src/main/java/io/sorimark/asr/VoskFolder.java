package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a folder with a Vosk model looks like. */
final class VoskFolder {

  static final String ENGINE = "vosk";

  /** The file that every one of them has; where it is, the model is. */
  static final String MARK = "am/final.mdl";

  private static final List<String> NEEDED = List.of(MARK, "conf/mfcc.conf");

  /** The graph is one file, or two that are put together when it is loaded. */
  private static final List<String> GRAPHS =
      List.of("graph/HCLG.fst", "graph/HCLr.fst", "graph/Gr.fst");

  /** {@code vosk-model-small-en-us-0.15}, and what a Python package calls itself. */
  private static final Pattern LANGUAGE =
      Pattern.compile("vosk[-_]model[-_](?:small[-_]|spk[-_])?([a-z]{2})(?:[-_.].*)?");

  private VoskFolder() {}

  /**
   * Looks whether all is there that the recognizer reads, because it ends the process where a file
   * is missing.
   */
  static void check(Path folder) throws TranscriptException {
    for (String file : NEEDED) {
      require(folder, file);
    }
    if (!Files.exists(folder.resolve(GRAPHS.getFirst()))) {
      for (String file : GRAPHS.subList(1, GRAPHS.size())) {
        require(folder, file);
      }
    }
    if (Files.exists(folder.resolve("ivector"))) {
      require(folder, "ivector/final.ie");
      require(folder, "ivector/final.dubm");
    }
  }

  private static void require(Path folder, String file) throws TranscriptException {
    try {
      if (Files.size(folder.resolve(file)) > 0) {
        return;
      }
    } catch (IOException missing) {
      throw new TranscriptException(
          "%s: not a whole Vosk model: %s is missing".formatted(folder, file));
    }
    throw new TranscriptException(
        "%s: not a whole Vosk model: %s is empty".formatted(folder, file));
  }

  /** The language that the name of a model's folder or archive tells. */
  static Optional<String> languageOf(String name) {
    Matcher matcher = LANGUAGE.matcher(name);
    return matcher.matches()
        ? Optional.of(matcher.group(1).equals("cn") ? "zh" : matcher.group(1))
        : Optional.empty();
  }
}
