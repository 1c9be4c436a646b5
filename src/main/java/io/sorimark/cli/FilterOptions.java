package io.sorimark.cli;

import io.sorimark.search.Filters;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which hits count. */
final class FilterOptions {

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Said by this speaker. Names may be a part, case does not matter.")
  private Optional<String> speaker = Optional.empty();

  @Option(
      names = "--episode",
      paramLabel = "NAME",
      description = "In this episode or document: the file's name without extension.")
  private Optional<String> episode = Optional.empty();

  @Option(
      names = "--chapter",
      paramLabel = "TITLE",
      description = "In chapters or sections of this title.")
  private Optional<String> chapter = Optional.empty();

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Of this show: the name of the folder that its files are in.")
  private Optional<String> show = Optional.empty();

  @Option(
      names = "--after",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "On this day (2024-07-16) or later; by file names and headings.")
  private Optional<LocalDate> after = Optional.empty();

  @Option(
      names = "--before",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "On this day or earlier.")
  private Optional<LocalDate> before = Optional.empty();

  Filters filters() {
    return new Filters(speaker, episode, chapter, show, after, before);
  }
}
