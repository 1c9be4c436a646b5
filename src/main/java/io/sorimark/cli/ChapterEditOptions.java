package io.sorimark.cli;

import static io.sorimark.cli.EditText.number;
import static io.sorimark.cli.EditText.time;

import io.sorimark.pipeline.ChapterRevision;
import io.sorimark.pipeline.ChapterRevision.TakeBack;
import io.sorimark.pipeline.ChapterWish;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * What a person says about the chapters; locks, merges, splits and titles are done in this order,
 * and all mean the numbers of the table that was printed last.
 */
final class ChapterEditOptions {

  private static final String ALL = "all";

  @Option(names = "--set", paramLabel = "3=TITLE", description = "Call a chapter so.")
  private List<String> titles = List.of();

  @Option(
      names = "--merge",
      paramLabel = "3,4",
      description = "Make two chapters one, and those between them.")
  private List<String> merges = List.of();

  @Option(
      names = "--split",
      paramLabel = "12:34=TITLE",
      description = "Begin a chapter at this time.")
  private List<String> splits = List.of();

  @Option(
      names = "--lock",
      paramLabel = "3",
      split = ",",
      description = "Keep a chapter as it is, or all.")
  private List<String> locks = List.of();

  @Option(names = "--undo", description = "Take back the last edit.")
  private boolean undo;

  @Option(names = "--reset", description = "Take back all edits of chapters.")
  private boolean reset;

  /** What is changed about the edits. */
  ChapterRevision revision(CommandLine commands) {
    List<ChapterWish> wishes = new ArrayList<>();
    locks.forEach(text -> wishes.add(lock(commands, text)));
    merges.forEach(
        text -> wishes.add(EditText.of(commands, "--merge", text, ",", ChapterEditOptions::merge)));
    splits.forEach(text ->
        wishes.add(
            EditText.of(
                commands,
                "--split",
                text,
                "=",
                (at, title) -> ChapterWish.split(time(at), title))));
    titles.forEach(text ->
        wishes.add(
            EditText.of(
                commands,
                "--set",
                text,
                "=",
                (number, title) -> ChapterWish.title(number(number), title))));
    return new ChapterRevision(reset ? TakeBack.ALL : undo ? TakeBack.LAST : TakeBack.NONE, wishes);
  }

  private static ChapterWish lock(CommandLine commands, String text) {
    try {
      return text.strip().equals(ALL) ? ChapterWish.lockAll() : ChapterWish.lock(number(text));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(commands, "--lock " + text + ": " + wrong.getMessage());
    }
  }

  private static ChapterWish merge(String one, String other) {
    int first = Math.min(number(one), number(other));
    int last = Math.max(number(one), number(other));
    if (first == last) {
      throw new IllegalArgumentException("one chapter, where two become one");
    }
    return ChapterWish.merge(first, last);
  }
}
