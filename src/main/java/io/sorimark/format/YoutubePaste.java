package io.sorimark.format;

import io.sorimark.format.StampedBlock.Row;
import io.sorimark.format.StampedBlock.Stamp;
import io.sorimark.language.LanguageNames;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Lines;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The transcript panel of YouTube, selected and copied: {@code 1:02} on a line, the text below. The
 * newer page adds the time in words ("1 minute, 2 seconds"), the titles of chapters between cues,
 * and its own captions around.
 *
 * <p>The panel gives a cue one line. So in a file where nearly all have one, a second line that
 * reads like a title is a chapter's: a note of kind "chapter".
 */
final class YoutubePaste {

  /** The panel names no speakers. */
  private static final NameLabels NO_LABELS = NameLabels.in(List.of());

  private static final Pattern KOREAN_SPOKEN =
      Pattern.compile("^(?:\\d+\uc2dc\uac04 ?)?(?:\\d+\ubd84 ?)?(?:\\d+\ucd08)?$");
  private static final Pattern CHAPTER = Pattern.compile("^Chapter \\d+: .+");
  private static final Pattern TITLE =
      Pattern.compile("^[\\p{Lu}\\p{Lo}\\d].{0,99}(?<![.?!,;\u2026])$");
  private static final Pattern LANGUAGE = Pattern.compile("^(\\p{L}+) \\(auto-generated\\)$");
  private static final Pattern PAGE =
      Pattern.compile(
          "^(?:Transcript|Search (?:in video|transcript)|Sync to video time|Show transcript|Follow"
              + " along using the transcript\\.?)$");

  /** Out of ten cues, how many must have one line for a second line to be a title. */
  private static final int SINGLE_OF_TEN = 8;

  private final Draft draft;
  private final List<StampedBlock> blocks;
  private final boolean hasTitles;

  private YoutubePaste(Input in) {
    this.draft = Draft.ofLines(in, Format.YOUTUBE_PASTE);
    this.blocks = StampedBlock.in(in.lines());
    long single = blocks.stream().skip(1).filter(block -> said(block).size() < 2).count();
    this.hasTitles = single * 10 >= (blocks.size() - 1) * (long) SINGLE_OF_TEN;
  }

  static Fit sniff(Input in) {
    List<StampedBlock> blocks = StampedBlock.in(new Lines(in.head()));
    return TimedText.isStamped(blocks) && TimedText.isPasted(blocks) ? Fit.LIKELY : Fit.NO;
  }

  static Parsed read(Input in) {
    return new YoutubePaste(in).read();
  }

  private Parsed read() {
    draft.timing(TimedText.timing(blocks));
    for (StampedBlock block : blocks) {
      block.stamp().ifPresent(stamp -> addCue(stamp, said(block)));
      block.rows().stream().filter(row -> isBeside(block, row)).forEach(this::addNote);
      block.rows().forEach(row -> draft.claim(row.line()));
    }
    return draft.finish();
  }

  private void addCue(Stamp stamp, List<Row> said) {
    String text = new StampedBlock(Optional.of(stamp), withoutTitle(said)).text();
    TimedText.addCue(draft, stamp, text, NO_LABELS);
    if (withoutTitle(said).size() < said.size()) {
      draft.note("chapter", said.getLast().text());
    }
  }

  private List<Row> withoutTitle(List<Row> said) {
    if (said.isEmpty()) {
      return said;
    }
    String last = said.getLast().text();
    boolean isTitle =
        CHAPTER.matcher(last).matches()
            || (hasTitles && said.size() > 1 && TITLE.matcher(last).matches());
    return isTitle ? said.subList(0, said.size() - 1) : said;
  }

  private void addNote(Row row) {
    Matcher language = LANGUAGE.matcher(row.text());
    if (language.matches()) {
      LanguageNames.tagOf(language.group(1)).ifPresent(draft::language);
    }
    draft.note(kindOf(row.text()), row.text());
  }

  private static String kindOf(String text) {
    if (isPage(text)) {
      return "page";
    }
    return CHAPTER.matcher(text).matches() ? "chapter" : "heading";
  }

  private static boolean isBeside(StampedBlock block, Row row) {
    return block.stamp().isEmpty() || isPage(row.text());
  }

  private static boolean isPage(String text) {
    return PAGE.matcher(text).matches() || LANGUAGE.matcher(text).matches();
  }

  /** The rows of a block that are speech, or may be a title. */
  private static List<Row> said(StampedBlock block) {
    return block.rows().stream()
        .filter(row -> !isBeside(block, row))
        .map(row -> new Row(row.line(), withoutSpokenTime(row.text())))
        .filter(row -> !row.text().isEmpty())
        .toList();
  }

  private static String withoutSpokenTime(String text) {
    return KOREAN_SPOKEN.matcher(text).matches() ? "" : StampedBlock.withoutSpoken(text);
  }
}
