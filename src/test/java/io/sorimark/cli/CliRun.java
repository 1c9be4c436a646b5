package io.sorimark.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One run of the command line and all that came of it. */
record CliRun(int exit, String out, String err) {

  static CliRun of(Object... args) {
    return withInput("", args);
  }

  static CliRun withInput(String in, Object... args) {
    return run(in, false, args);
  }

  static CliRun onTerminal(Object... args) {
    return run("", true, args);
  }

  private static CliRun run(String in, boolean terminal, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Cli.run(
            new Console(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                terminal,
                terminal,
                false),
            Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    return new CliRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
