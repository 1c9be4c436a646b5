package io.sorimark.pipeline;

import io.sorimark.model.Chapter;
import io.sorimark.model.Problem;
import io.sorimark.model.RunnerUp;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.ChapterSources.Found;
import io.sorimark.pipeline.Outputs.Overwrite;
import io.sorimark.topics.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All that is made of one episode, by what people have decided: edits are kept in its folder and
 * hold for every later run.
 */
public final class Publishing {

  /**
   * What was made.
   *
   * @param transcript without what nobody said
   * @param conversation who speaks, by all edits
   * @param found the chapters before any edit
   * @param chapters by all edits; none if none were found or made
   * @param runnersUp where more would begin
   * @param misfits what of the edits does not fit
   * @param audio the recording, if it lies beside the transcript
   * @param files what was written
   */
  public record Published(
      Transcript transcript,
      Conversation conversation,
      Found found,
      List<Chapter> chapters,
      List<RunnerUp> runnersUp,
      List<String> misfits,
      Optional<Path> audio,
      Carriers files) {

    public Published {
      chapters = List.copyOf(chapters);
      runnersUp = List.copyOf(runnersUp);
      misfits = List.copyOf(misfits);
    }
  }

  private final EpisodeFolder folder;
  private final Listening heard;
  private final List<Problem> problems;

  private Publishing(EpisodeFolder folder, Listening heard, List<Problem> problems) {
    this.folder = folder;
    this.heard = heard;
    this.problems = List.copyOf(problems);
  }

  /** By a transcript, and by the voices that were heard in its recording if it names nobody. */
  public static Publishing of(EpisodeFolder folder, Transcript transcript) throws IOException {
    RttmVoices file = folder.heard(transcript);
    return new Publishing(folder, Listening.to(file.voices().label(transcript)), file.problems());
  }

  /** What is wrong with the file of the voices that were heard, {@link EpisodeFolder#voices}. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Who speaks, by the edits that are kept.
   *
   * @throws TranscriptException if they do not fit the transcript
   */
  public Conversation conversation() throws IOException, TranscriptException {
    return conversation(folder.edits());
  }

  /**
   * Finds the chapters and writes all outputs. Nothing is written if there are none.
   *
   * @param asked if they are edited and this is the default, what the last run was asked holds
   * @throws TranscriptException if an edit names a chapter that is not there, or edits of the
   *     speakers do not fit; nothing is written then
   */
  public Published chapters(Choices asked, ChapterRevision revision, Outputs outputs)
      throws IOException, TranscriptException {
    if (revision.isEmpty()) {
      return publish(folder.edits(), asked, outputs);
    }
    Choices choices = asked.equals(Choices.DEFAULT) ? lastChoices() : asked;
    String left = revision.left(folder.edits()).orElseThrow(() -> nothingToUndo("chapters"));
    List<ChapterEdit> edits = revision.edits(printed(left, choices));
    return publish(ChapterEdits.LINES.with(left, edits), choices, outputs.replacing());
  }

  /**
   * Keeps further edits of the speakers and makes all outputs anew.
   *
   * @param undo whether the last of the kept edits is taken back first
   * @throws TranscriptException if the edits do not fit the transcript, or there is none to undo;
   *     nothing is written then
   */
  public Published speakers(List<SpeakerEdit> edits, boolean undo, boolean dryRun)
      throws IOException, TranscriptException {
    String kept = folder.edits();
    String left =
        undo
            ? SpeakerEdits.LINES.withoutLast(kept).orElseThrow(() -> nothingToUndo("speakers"))
            : kept;
    return publish(
        SpeakerEdits.LINES.with(left, edits),
        lastChoices(),
        new Outputs(Overwrite.REPLACE, dryRun));
  }

  private Published publish(String edits, Choices choices, Outputs outputs)
      throws IOException, TranscriptException {
    ChapterSources sources = ChapterSources.beside(folder.source());
    Found found = sources.first(choices.from(), () -> computed(edits, choices.settings()));
    Conversation conversation = conversation(edits);
    Duration apart = choices.settings().granularity().shortest();
    EditedChapters edited =
        EditedChapters.of(
            ChapterEnds.opened(found.chapters()), ChapterEdits.LINES.read(edits), end(), apart);
    List<Chapter> chapters = ChapterEnds.closed(edited.chapters(), end());
    return new Published(
        heard.transcript(),
        conversation,
        found,
        chapters,
        found.runnersUp().stream().filter(one -> isApart(one, chapters, apart)).toList(),
        edited.misfits(),
        sources.audio(),
        write(edits, choices, conversation, chapters, outputs));
  }

  private Chapterize.Result computed(String edits, Chapterize.Settings settings)
      throws TranscriptException {
    Topics.Found topics = Chapterize.topics(heard, settings);
    Collection<String> people = conversation(edits).names().values();
    return Chapterize.titled(heard, topics, people, settings);
  }

  private Carriers write(
      String edits,
      Choices choices,
      Conversation conversation,
      List<Chapter> chapters,
      Outputs outputs)
      throws IOException {
    if (chapters.isEmpty() && edits.equals(folder.edits())) {
      return Carriers.NONE;
    }
    LastRun run = new LastRun(choices, ChapterTable.of(chapters, end()).chapters());
    folder.keep(edits, run, outputs.dryRun());
    return folder.write(chapters, choices.to(), conversation.labelled(heard.transcript()), outputs);
  }

  private Conversation conversation(String edits) throws TranscriptException {
    return Conversation.of(heard.attributed()).edited(SpeakerEdits.LINES.read(edits));
  }

  /** The table that numbers are from: the last one, or the one that would be printed now. */
  private ChapterTable printed(String edits, Choices choices)
      throws IOException, TranscriptException {
    Optional<LastRun> last = folder.lastRun();
    return last.isPresent()
        ? new ChapterTable(last.get().chapters(), end())
        : ChapterTable.of(
            publish(edits, choices, new Outputs(Overwrite.SKIP, true)).chapters(), end());
  }

  private Choices lastChoices() throws IOException, TranscriptException {
    return folder.lastRun().map(LastRun::choices).orElse(Choices.DEFAULT);
  }

  private Duration end() {
    return heard.transcript().end();
  }

  private static boolean isApart(RunnerUp runnerUp, List<Chapter> chapters, Duration apart) {
    return chapters.stream()
        .noneMatch(chapter -> chapter.start().minus(runnerUp.start()).abs().compareTo(apart) < 0);
  }

  private TranscriptException nothingToUndo(String what) {
    return new TranscriptException("%s: no edit of %s to undo".formatted(folder.folder(), what));
  }
}
