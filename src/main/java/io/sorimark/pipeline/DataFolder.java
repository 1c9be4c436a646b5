package io.sorimark.pipeline;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where models and unpacked programs are kept, once for all projects: where {@value #VARIABLE}
 * says, else where the platform keeps the data of programs. It can be deleted; what was in it is
 * fetched or unpacked again.
 */
public final class DataFolder {

  /** The environment variable that says where. */
  public static final String VARIABLE = "SORIMARK_DATA";

  private DataFolder() {}

  /** The folder of this user on this machine; it need not be there yet. */
  public static Path ofUser() {
    return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
  }

  static Path of(Map<String, String> environment, String system, String home) {
    return variable(environment, VARIABLE)
        .map(Path::of)
        .orElseGet(() -> ofPlatform(environment, system.toLowerCase(Locale.ROOT), Path.of(home)));
  }

  private static Path ofPlatform(Map<String, String> environment, String system, Path home) {
    if (system.contains("windows")) {
      return variable(environment, "LOCALAPPDATA")
          .map(Path::of)
          .orElse(home.resolve("AppData").resolve("Local"))
          .resolve("Sorimark");
    }
    if (system.contains("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Sorimark");
    }
    return variable(environment, "XDG_DATA_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute) // the specification says to pass over others
        .orElse(home.resolve(".local").resolve("share"))
        .resolve("sorimark");
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
