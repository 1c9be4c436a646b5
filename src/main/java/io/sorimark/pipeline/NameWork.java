package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Correction;
import io.sorimark.model.Correction.Band;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Problem;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.names.Corrections;
import io.sorimark.names.Settings;
import io.sorimark.names.Settings.Part;
import io.sorimark.pipeline.Outputs.Written;
import io.sorimark.text.ShellWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names of one episode: its changes are kept in its folder, the transcript stays as it is.
 *
 * @param folder where changes and the corrected transcript go
 */
public record NameWork(Source source, Path folder) {

  /** The file of changes; it holds what people have decided, and outlives the outputs beside it. */
  public static final String CHANGES = "changes.jsonl";

  private static final Settings WITH_WEAK = new Settings(true, Settings.DEFAULT.without());

  /**
   * What people say of changes.
   *
   * @param band accept what is proposed up to this
   * @param accept ids, originals, or original=replacement; a more exact name beats a less exact one
   *     of the other list, and rejecting beats accepting
   */
  public record Decisions(Band band, Set<String> accept, Set<String> reject) {

    public Decisions {
      accept = Set.copyOf(accept);
      reject = Set.copyOf(reject);
    }
  }

  /**
   * What came of it.
   *
   * @param corrected the transcript with all changes that are in
   * @param problems lines of the file that are none, places that do not fit, names of no change
   */
  public record Result(
      Changes changes,
      Transcript corrected,
      List<Problem> problems,
      List<String> unknown,
      List<Written> outputs) {

    public Result {
      problems = List.copyOf(problems);
      unknown = List.copyOf(unknown);
      outputs = List.copyOf(outputs);
    }
  }

  /** The proposals of the engine, with what was decided before. */
  public Result propose(
      Transcript transcript, Glossary glossary, Settings settings, Outputs outputs)
      throws IOException {
    ChangesFile.Read before = kept();
    Changes changes =
        Changes.of(Corrections.propose(transcript, glossary, settings))
            .decidedAs(new Changes(before.changes()));
    return result(changes, transcript, before.problems(), List.of(), outputs, false);
  }

  /**
   * Decides, and writes the corrected transcript.
   *
   * @throws TranscriptException if nothing was proposed yet
   */
  public Result apply(Transcript transcript, Decisions decisions, Outputs outputs)
      throws IOException, TranscriptException {
    ChangesFile.Read before = proposed();
    Changes old = new Changes(before.changes());
    Changes banded = decisions.band() == Band.FIXED ? old : old.accepted(decisions.band());
    Changes changes = banded.decided(decisions.accept(), decisions.reject());
    List<String> unknown = new ArrayList<>(old.unknown(decisions.accept()));
    unknown.addAll(old.unknown(decisions.reject()));
    return result(changes, transcript, before.problems(), unknown, outputs, true);
  }

  /** Takes decisions back: these, or all if none is named. */
  public Result undo(Transcript transcript, Set<String> names, Outputs outputs)
      throws IOException, TranscriptException {
    ChangesFile.Read before = proposed();
    Changes old = new Changes(before.changes());
    Changes changes = names.isEmpty() ? old.undecided() : old.undone(names);
    return result(changes, transcript, before.problems(), old.unknown(names), outputs, true);
  }

  /**
   * Adds what was decided to what the show has learned; writes nothing if there is nothing.
   *
   * @param learned a glossary, which is written anew
   * @throws TranscriptException if something in it is not understood, and would be lost
   */
  public Optional<Written> learn(Path learned, Outputs outputs)
      throws IOException, TranscriptException {
    Glossary known = NameSources.understood(learned);
    Changes changes = new Changes(proposed().changes());
    return changes.all().stream().anyMatch(Change::isDecided)
        ? Optional.of(outputs.write(learned, NameSources.table(Learning.of(known, changes))))
        : Optional.empty();
  }

  /** The transcript with the changes that are kept for it; as it is if there are none. */
  public Changes.Corrected corrected(Transcript transcript) throws IOException {
    return correctedWith(transcript, Glossary.EMPTY);
  }

  /** The same, and what is sure to be misheard by a glossary, where no change is kept. */
  public Changes.Corrected correctedWith(Transcript transcript, Glossary glossary)
      throws IOException {
    ChangesFile.Read read = kept();
    Changes changes = new Changes(read.changes());
    Changes all =
        glossary.names().isEmpty()
            ? changes
            : changes.and(Changes.of(Corrections.propose(transcript, glossary, Settings.DEFAULT)));
    Changes.Corrected corrected = all.applied(transcript, file().toString());
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(corrected.problems());
    return new Changes.Corrected(corrected.transcript(), corrected.applied(), problems);
  }

  /** A transcript with all that is sure to be misheard put right. */
  public static Transcript corrected(Transcript transcript, Glossary glossary) {
    return Changes.of(Corrections.propose(transcript, glossary, Settings.DEFAULT))
        .applied(transcript, "")
        .transcript();
  }

  /** A word or a sentence as a talk of its own. */
  public static Transcript said(String words) {
    return Transcript.of(List.of(Cue.of(new TimeSpan(Duration.ZERO, Duration.ZERO), words)));
  }

  /**
   * What a word would become where it stands in a transcript, weak reasons included: the rest of
   * the talk counts.
   */
  public static List<Correction> explain(Transcript transcript, String heard, Glossary glossary) {
    String words = heard.toLowerCase(Locale.ROOT);
    return Corrections.propose(transcript, glossary, WITH_WEAK).stream()
        .filter(change -> change.original().toLowerCase(Locale.ROOT).contains(words))
        .toList();
  }

  /** What words by themselves would become: no episode speaks for a name. */
  public static List<Correction> explain(Transcript words, Glossary glossary) {
    return Corrections.propose(words, glossary, WITH_WEAK.without(Part.ACTIVE));
  }

  private Result result(
      Changes changes,
      Transcript transcript,
      List<Problem> problems,
      List<String> unknown,
      Outputs outputs,
      boolean writesTranscript)
      throws IOException {
    Changes.Corrected corrected = changes.applied(transcript, file().toString());
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(corrected.problems());
    List<Written> written = new ArrayList<>();
    if (unknown.isEmpty()) {
      written.add(outputs.write(file(), ChangesFile.write(changes.all())));
    }
    if (unknown.isEmpty() && writesTranscript) {
      String text = Transcripts.write(corrected.transcript(), Format.VTT, Layout.HOST);
      written.add(outputs.write(folder.resolve(source.episode() + ".corrected.vtt"), text));
    }
    return new Result(changes, corrected.transcript(), all, unknown, written);
  }

  private ChangesFile.Read proposed() throws IOException, TranscriptException {
    if (!Files.exists(file())) {
      throw new TranscriptException(
          "%s: not there; `sorimark names propose %s` makes it"
              .formatted(file(), ShellWord.of(source.name())));
    }
    return kept();
  }

  private ChangesFile.Read kept() throws IOException {
    return Files.exists(file())
        ? ChangesFile.read(file().toString(), Files.readString(file()))
        : new ChangesFile.Read(List.of(), List.of());
  }

  private Path file() {
    return folder.resolve(CHANGES);
  }
}
