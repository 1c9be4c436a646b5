package io.sorimark.cli;

/** Where the JVM starts. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(Cli.run(Console.ofProcess(), args));
  }
}
