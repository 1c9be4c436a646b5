package io.sorimark.cli;

import io.sorimark.pipeline.SpeakerEdit;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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
    names.forEach(text -> edits.add(edit(commands, "--set", text, "=", SpeakerEdit.Name::new)));
    merges.forEach(text -> edits.add(edit(commands, "--merge", text, ",", SpeakerEdit.Merge::new)));
    splits.forEach(text ->
        edits.add(
            edit(
                commands,
                "--split",
                text,
                "@",
                (who, at) -> new SpeakerEdit.Split(who, time(at)))));
    turns.forEach(text ->
        edits.add(
            edit(
                commands,
                "--turn",
                text,
                "=",
                (at, who) -> new SpeakerEdit.Reassign(time(at), who))));
    return edits;
  }

  private static SpeakerEdit edit(
      CommandLine commands,
      String option,
      String text,
      String sign,
      BiFunction<String, String, SpeakerEdit> maker) {
    int at = text.indexOf(sign);
    try {
      if (at > 0) {
        return maker.apply(
            text.substring(0, at).strip(), text.substring(at + sign.length()).strip());
      }
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(commands, option + " " + text + ": " + wrong.getMessage());
    }
    throw new ParameterException(commands, "%s %s: no '%s' in it".formatted(option, text, sign));
  }

  private static Duration time(String text) {
    return Timecode.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no time"));
  }
}
