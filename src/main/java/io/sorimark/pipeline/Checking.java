package io.sorimark.pipeline;

import io.sorimark.check.Checker;
import io.sorimark.check.Finding;
import io.sorimark.check.Fix;
import io.sorimark.check.Kind;
import io.sorimark.check.Receiver;
import io.sorimark.check.Subject;
import io.sorimark.check.TextFix;
import io.sorimark.check.Verdict;
import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Chapter;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.TranscriptException;
import io.sorimark.tags.AudioChapters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * From a file of cues or chapters to what its receivers stumble over, and to a file that they do
 * not.
 *
 * @param from what inputs are read as; empty for what they look like
 * @param receivers who is asked; empty for all that take files of the kind
 * @param a11y whether people who read captions are asked too
 */
public record Checking(Optional<Format> from, Set<Receiver> receivers, boolean a11y) {

  /** Read as what they are called, whatever they look like: a host goes by the name, too. */
  private static final Set<String> NAMES_DECIDE = Set.of("vtt", "srt");

  /** A reader's problem of this rule means that rewriting would lose the line. */
  private static final String UNREAD = "unread-line";

  /** The one error that our reader mends with all that the file says. */
  private static final String MENDED = "missing-commas";

  /**
   * What came of one file.
   *
   * @param format identifier of what it was read as
   * @param findings by place
   */
  public record Checked(String format, List<Finding> findings, List<Verdict> verdicts) {

    /** Whether lines of the file can be shown. */
    public boolean isText() {
      return Kind.ofAudio(format).isEmpty();
    }

    /** The findings that {@link Checking#mend} can do away with. */
    public long fixable() {
      return findings.stream().filter(Finding::isFixable).count();
    }

    public boolean has(Severity severity) {
      return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
  }

  /** A text in which all is mended that can be, and what is found in it still. */
  public record Mended(String text, Checked checked) {}

  /** A file as the rules see it, and as it was read. */
  private record Opened(Subject subject, Optional<Parsed> parsed) {}

  /**
   * Looks at a file.
   *
   * @throws TranscriptException if there is neither a cue nor a chapter in it
   */
  public Checked check(Source source) throws IOException, TranscriptException {
    Optional<Subject> audio = audio(source);
    return check(
        audio.isPresent() ? audio.get() : open(source.name(), source.bytes(), source).subject());
  }

  /**
   * Mends a file: its text in place if that is enough, else by writing the transcript anew in the
   * plainest form of its format, unless a line of it could not be read and would be lost.
   *
   * @return empty if nothing can be mended
   */
  public Optional<Mended> mend(Source source) throws IOException, TranscriptException {
    if (audio(source).isPresent()) {
      return Optional.empty();
    }
    Opened opened = open(source.name(), source.bytes(), source);
    Set<Fix> fixes = EnumSet.noneOf(Fix.class);
    check(opened.subject()).findings().forEach(finding -> fixes.add(finding.rule().fix()));
    Optional<String> text = Optional.empty();
    if (fixes.contains(Fix.REWRITE)) {
      text = rewritten(opened);
    }
    if (text.isEmpty() && fixes.contains(Fix.TEXT)) {
      text = Optional.of(TextFix.apply(opened.subject()));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(again(source, opened, text.get()));
  }

  private Mended again(Source source, Opened before, String text)
      throws IOException, TranscriptException {
    Optional<Format> format = before.parsed().map(Parsed::format);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Opened after =
        format.isPresent()
            ? transcript(source.name(), bytes, Transcripts.read(source.name(), bytes, format.get()))
            : open(source.name(), bytes, source);
    return new Mended(text, check(after.subject()));
  }

  private Checked check(Subject subject) {
    Set<Receiver> asked = EnumSet.noneOf(Receiver.class);
    asked.addAll(receivers.isEmpty() ? Receiver.taking(subject) : receivers);
    if (a11y && !subject.kind().isChapters()) {
      asked.add(Receiver.A11Y);
    }
    List<Finding> findings = Checker.check(subject, asked);
    return new Checked(subject.format(), findings, Verdict.of(findings, asked));
  }

  private Opened open(String name, byte[] bytes, Source source)
      throws IOException, TranscriptException {
    Optional<Kind> chapters = from.isPresent() ? Optional.empty() : ChapterKinds.of(name, bytes);
    return chapters.isPresent()
        ? new Opened(Subject.chapters(name, bytes, chapters.get()), Optional.empty())
        : transcript(name, bytes, source.read(from.or(() -> named(name))));
  }

  private Optional<Subject> audio(Source source) throws IOException, TranscriptException {
    if (from.isPresent() || source.path().isEmpty()) {
      return Optional.empty();
    }
    Optional<Kind> kind = ChapterKinds.ofAudio(source.path().get());
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    List<Chapter> chapters = AudioChapters.read(source.path().get());
    if (chapters.isEmpty()) {
      throw new TranscriptException(source.name() + ": no chapter in it");
    }
    return Optional.of(Subject.audio(source.name(), kind.get(), chapters));
  }

  private static Opened transcript(String name, byte[] bytes, Parsed parsed) {
    return new Opened(
        Subject.transcript(
            name, bytes, parsed.format().id(), parsed.transcript(), parsed.problems()),
        Optional.of(parsed));
  }

  private static Optional<Format> named(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return NAMES_DECIDE.contains(extension) ? Format.of(extension) : Optional.empty();
  }

  private static Optional<String> rewritten(Opened opened) {
    return opened
        .parsed()
        .filter(parsed -> parsed.format().isWritable() && losesNothing(parsed))
        .map(parsed -> Transcripts.write(parsed.transcript(), parsed.format(), Layout.HOST));
  }

  private static boolean losesNothing(Parsed parsed) {
    return parsed.problems().stream()
        .noneMatch((Problem problem) ->
            problem.rule().equals(UNREAD)
                || (problem.severity() == Severity.ERROR && !problem.rule().equals(MENDED)));
  }
}
