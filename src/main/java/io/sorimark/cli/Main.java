package io.sorimark.cli;

import java.util.Locale;

/** Where the JVM starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // messages are English, and so are the digits in them
    System.exit(Cli.run(Console.ofProcess(), args));
  }
}
