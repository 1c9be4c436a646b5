package io.sorimark.cli;

import static io.sorimark.cli.EditText.time;

import io.sorimark.pipeline.SpeakerEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What a person says about the speakers; names, merges, splits and turns are done in this order.
 */
final class SpeakerEditOptions {

  @Option(names = "--set", paramLabel = "S1=NAME", description = "Name a speaker.")
  private List<String> names = List.of();

  @Option(names = "--merge", paramLabel = "S1,S2", description = "Make two speakers one.")
  private List<String> merges = List.of();

  @Option(
      names = "--split",
      paramLabel = "S1@12:34",
      description = "Make one speaker two, from the turn at this time on.")
  private List<String> splits = List.of();

  @Option(
      names = "--turn",
      paramLabel = "12:34=S2",
      description = "Give the turn at this time to a speaker.")
  private List<String> turns = List.of();

  /** The edits. */
  List<SpeakerEdit> edits(CommandLine commands) {
    List<SpeakerEdit> edits = new ArrayList<>();
    add(edits, commands, "--set", names, "=", SpeakerEdit.Name::new);
    add(edits, commands, "--merge", merges, ",", SpeakerEdit.Merge::new);
    add(edits, commands, "--split", splits, "@", (who, at) -> new SpeakerEdit.Split(who, time(at)));
    add(
        edits,
        commands,
        "--turn",
        turns,
        "=",
        (at, who) -> new SpeakerEdit.Reassign(time(at), who));
    return edits;
  }

  private static void add(
      List<SpeakerEdit> edits,
      CommandLine commands,
      String option,
      List<String> texts,
      String sign,
      BiFunction<String, String, SpeakerEdit> maker) {
    texts.forEach(text -> edits.add(EditText.of(commands, option, text, sign, maker)));
  }
}
