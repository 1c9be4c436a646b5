package io.sorimark.pipeline;

import io.sorimark.format.Format;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What outputs are called.
 *
 * @param folder where they go; empty for beside the input
 * @param template a file name in which {stem} stands for the input's name without extension, {lang}
 *     for the language ("und" where unknown), {format} for the format's name, {ext} for its
 *     extension
 */
public record OutputNames(Optional<Path> folder, String template) {

  public static final String DEFAULT_TEMPLATE = "{stem}.{ext}";

  private static final String UNDETERMINED = "und";

  /** The file that a source becomes. */
  public Path target(Source source, Format format, Optional<String> language) {
    String name =
        template
            .replace("{lang}", language.map(OutputNames::plain).orElse(UNDETERMINED))
            .replace("{format}", format.id())
            .replace("{ext}", format.extensions().getFirst())
            .replace("{stem}", source.stem());
    return folder.orElseGet(() -> beside(source)).resolve(name);
  }

  /** Whether names depend on what is in the files. */
  boolean needsLanguage() {
    return template.contains("{lang}");
  }

  /** A file may claim any language; it must not choose another folder by it. */
  private static String plain(String language) {
    return language.replaceAll("[^A-Za-z0-9-]", "");
  }

  private static Path beside(Source source) {
    return source.path().map(Path::getParent).orElse(Path.of(""));
  }
}
