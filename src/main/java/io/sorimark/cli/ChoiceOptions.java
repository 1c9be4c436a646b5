package io.sorimark.cli;

import io.sorimark.chapters.TitleStyle;
import io.sorimark.model.Chapter.Origin;
import io.sorimark.pipeline.ChapterSources;
import io.sorimark.pipeline.Chapterize;
import io.sorimark.pipeline.Choices;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where chapters come from, how they are made and where they go. */
final class ChoiceOptions {

  /** A source of chapters by name. */
  static final class Sourced implements ITypeConverter<Origin> {
    @Override
    public Origin convert(String text) {
      return Arrays.stream(Origin.values())
          .filter(origin -> ChapterLists.name(origin).equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "no source of chapters '%s'\nThere is: %s. A format of transcripts: --read-as"
                      .formatted(text, names())));
    }

    private static String names() {
      return Arrays.stream(Origin.values())
          .map(ChapterLists::name)
          .collect(Collectors.joining(", "));
    }
  }

  @Mixin private GranularityOptions granularity;

  @Option(
      names = "--titles",
      paramLabel = "KIND",
      description = "phrase (default), question (where one is asked) or keywords.")
  private TitleStyle titles = TitleStyle.PHRASE;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      split = ",",
      converter = Sourced.class,
      description = {
        "Take the first chapters that there are of: human (a file of chapters beside the"
            + " transcript), embedded (in the audio), description (in the notes), computed."
      })
  private List<Origin> from = ChapterSources.DEFAULT_ORDER;

  @Option(
      names = {"-t", "--to"},
      paramLabel = "FMT",
      split = ",",
      description = "Carriers to write (default: all); docs/chapters.md lists them.")
  private List<String> to = List.of(ChapterFormatConverter.ALL);

  Choices choices() {
    Chapterize.Settings settings = new Chapterize.Settings(granularity.granularity(), titles);
    return new Choices(settings, from, ChapterFormatConverter.writable(to));
  }
}
