package io.sorimark.pipeline;

import io.sorimark.search.Entry.Facts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** What the name of a file and its folder tell. */
final class FileFacts {

  private FileFacts() {}

  static Facts of(Path file, Optional<String> audio) {
    Path folder = Sources.real(file).getParent();
    String show = folder == null ? "" : String.valueOf(folder.getFileName());
    Optional<LocalDate> date =
        DocumentPassages.day(file.getFileName().toString()).or(() -> DocumentPassages.day(show));
    return new Facts(file.toString(), Source.of(file).stem(), show, date, audio);
  }
}
