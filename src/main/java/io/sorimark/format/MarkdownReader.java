package io.sorimark.format;

import io.sorimark.format.MarkdownBlocks.Kind;
import io.sorimark.format.MarkdownBlocks.MarkdownBlock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads {@link Markdown}: who speaks and when, from paragraph to paragraph. */
final class MarkdownReader {

  /** Longer paragraphs are a talk before the questions. */
  private static final int LONGEST_PREAMBLE = 300;

  private final Draft draft;
  private final NameLabels labels;
  private final Paragraphs paragraphs;
  private Optional<String> speaker = Optional.empty();
  private Optional<Duration> pending = Optional.empty();
  private boolean begun;

  private MarkdownReader(Draft draft, NameLabels labels, Paragraphs paragraphs) {
    this.draft = draft;
    this.labels = labels;
    this.paragraphs = paragraphs;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.MARKDOWN);
    FrontMatter front = FrontMatter.of(in.lines());
    Paragraphs paragraphs = new Paragraphs();
    front.tell(draft, paragraphs::note);
    List<MarkdownBlock> blocks = MarkdownBlocks.of(in.lines(), front.end());
    NameLabels labels = NameLabels.in(spoken(blocks), front.people());
    MarkdownReader reader = new MarkdownReader(draft, labels, paragraphs);
    reader.begun = !isLabelled(blocks, labels);
    blocks.forEach(reader::read);
    paragraphs.emit(draft);
    return draft.finish();
  }

  /** The paragraphs without the headers that need no learning. */
  private static List<String> spoken(List<MarkdownBlock> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == Kind.PARAGRAPH)
        .map(MarkdownBlock::text)
        .map(text -> text.substring(TurnHeader.of(text).map(TurnHeader::end).orElse(0)))
        .toList();
  }

  /** Where most paragraphs say who speaks, what stands before the first of them is no speech. */
  private static boolean isLabelled(List<MarkdownBlock> blocks, NameLabels labels) {
    List<String> texts =
        blocks.stream()
            .filter(block -> block.kind() == Kind.PARAGRAPH)
            .map(MarkdownBlock::text)
            .toList();
    long labelled =
        texts.stream()
            .filter(text ->
                labels.split(text).isPresent()
                    || TurnHeader.of(firstLine(text)).flatMap(TurnHeader::name).isPresent())
            .count();
    return labelled > 1 && labelled * 2 >= texts.size();
  }

  private void read(MarkdownBlock block) {
    draft.claim(block.from(), block.to());
    switch (block.kind()) {
      case HEADING -> heading(block);
      case SUBHEADING -> paragraphs.note("heading", MarkdownInline.decode(block.text()));
      case COMMENT -> paragraphs.note("comment", block.text());
      case PARAGRAPH -> paragraph(block);
      case ORNAMENT -> {}
    }
  }

  private void heading(MarkdownBlock block) {
    Optional<TurnHeader> header =
        TurnHeader.of(block.text()).filter(found -> found.end() == block.text().length());
    if (header.isPresent()) {
      open(header.get());
      return;
    }
    speaker = Optional.empty();
    paragraphs.note("heading", MarkdownInline.decode(block.text()));
  }

  private void paragraph(MarkdownBlock block) {
    String text = block.text();
    Optional<TurnHeader> header = header(text);
    if (header.filter(found -> isBreak(found, text)).isPresent()) {
      speaker = Optional.empty();
      paragraphs.note("break", MarkdownInline.decode(text));
      return;
    }
    header.ifPresent(this::open);
    int from = header.map(TurnHeader::end).orElse(0);
    from += header.isPresent() ? afterHeader(text.substring(from), header.get()) : 0;
    String said = Texts.plainLines(MarkdownInline.decode(text.substring(from)));
    if (header.isEmpty() && !text.startsWith("- ") && Markdown.beginsWithTurnMark(said)) {
      speaker = Optional.empty();
      begun = true;
    }
    say(block, said);
  }

  /** A header, or a plain label that this text uses as one. */
  private Optional<TurnHeader> header(String text) {
    String first = firstLine(text);
    return TurnHeader.of(first)
        .or(() ->
            labels
                .split(text)
                .map(label ->
                    new TurnHeader(
                        Optional.empty(),
                        Optional.of(label.speaker()),
                        text.length() - label.text().length(),
                        false)));
  }

  /**
   * The Changelog's {@code **Break:** \[19:04\]} and {@code **Jingle:** \[19:04\]}: nobody's words.
   */
  private static boolean isBreak(TurnHeader header, String text) {
    boolean named = header.name().filter("Break"::equalsIgnoreCase).isPresent();
    return named
        || (header.name().isPresent() && TurnHeader.isMarksOnly(text.substring(header.end())));
  }

  private void open(TurnHeader header) {
    if (!header.milestone()) {
      speaker = header.name();
    }
    pending = header.time().or(() -> pending);
    begun = true;
  }

  /** A name may follow a time, and a time a name; returns where what is said begins. */
  private int afterHeader(String rest, TurnHeader header) {
    if (header.name().isEmpty()) {
      Optional<NameLabels.Labelled> label = labels.split(rest);
      label.ifPresent(found -> speaker = Optional.of(found.speaker()));
      return label.map(found -> rest.length() - found.text().length()).orElse(0);
    }
    Optional<TurnHeader> mark =
        header.time().isEmpty() ? TurnHeader.milestone(rest) : Optional.empty();
    mark.ifPresent(this::open);
    return mark.map(TurnHeader::end).orElse(0);
  }

  private void say(MarkdownBlock block, String said) {
    if (said.isEmpty()) {
      return; // a header on its own line: its turn follows
    }
    if (!begun && said.length() <= LONGEST_PREAMBLE) {
      paragraphs.note("preamble", said);
      return;
    }
    paragraphs.add(block.from(), 0, pending, speaker, said);
    pending = Optional.empty();
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
