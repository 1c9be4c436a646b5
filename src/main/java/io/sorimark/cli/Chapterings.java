package io.sorimark.cli;

import io.sorimark.model.Timing;
import io.sorimark.pipeline.EpisodeFolder;
import io.sorimark.pipeline.Outputs.Status;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.pipeline.Publishing.Published;
import io.sorimark.text.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code chapterize} found, in words and as data.
 *
 * @param heading a line ahead of the table, or nothing
 * @param explain whether the words tell the scores
 */
record Chapterings(
    EpisodeFolder folder, Published published, String heading, boolean explain, boolean dryRun) {

  /**
   * The outcome of the episode.
   *
   * @param problems of its transcript
   */
  Outcome outcome(List<Fault> problems) {
    List<Fault> faults = new ArrayList<>(problems);
    published.found().problems().forEach(problem -> faults.add(Fault.of(problem, "")));
    warn(faults, "edit", published.misfits().stream().map(misfit -> "edit left out, " + misfit));
    if (published.chapters().isEmpty()) {
      faults.add(Fault.error("no-chapters", name() + ": " + whyNone()));
      return Outcome.done(name(), Map.of("input", name()), "")
          .withFaults(faults)
          .withExit(ExitCode.NOTHING_FOUND);
    }
    warn(faults, "carrier", published.files().warnings().stream());
    refused().forEach(written -> faults.add(Writings.refusal(written)));
    return Outcome.done(name(), data(), text())
        .withFaults(faults)
        .withNote(note())
        .withExit(Writings.exit(published.files().outputs()));
  }

  private void warn(List<Fault> faults, String code, Stream<String> messages) {
    messages.forEach(message -> faults.add(Fault.warning(code, name() + ": " + message)));
  }

  private Stream<Written> refused() {
    return published.files().outputs().stream()
        .filter(written -> written.status() == Status.REFUSED);
  }

  private String whyNone() {
    return published.transcript().timing() == Timing.NONE
        ? "no times in it, and too little text to have sections"
        : "no chapters beside it, and none computed";
  }

  private String text() {
    return heading
        + (explain
            ? ChapterTables.explained(published.chapters(), published.runnersUp())
            : ChapterTables.of(published.chapters()));
  }

  private Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", name());
    published.found().file().ifPresent(file -> data.put("chaptersFile", file.toString()));
    data.put("chapters", published.chapters().stream().map(ChapterData::of).toList());
    data.put("runnersUp", published.runnersUp().stream().map(ChapterData::of).toList());
    data.put("outputs", published.files().outputs().stream().map(Writings::data).toList());
    return data;
  }

  private String note() {
    Stream<String> from =
        published.found().file().stream()
            .map(file ->
                "%s: the chapters of %s; --from computed makes others".formatted(name(), file));
    String written =
        Writings.summary(folder.source(), folder.folder(), published.files().outputs(), dryRun);
    return Stream.of(from, Stream.of(written).filter(line -> !line.isEmpty()), tagging())
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  /** How to get the chapters into the recording, unless they came out of it. */
  private Stream<String> tagging() {
    Path chapters = published.files().outputs().getFirst().file();
    return published
        .audio()
        .filter(audio -> !published.found().file().equals(published.audio()))
        .map(audio ->
            "To put them into the audio: sorimark tag %s --chapters %s --in-place"
                .formatted(ShellWord.of(audio), ShellWord.of(chapters)))
        .stream();
  }

  private String name() {
    return folder.source().name();
  }
}
