package io.sorimark.topics;

import io.sorimark.model.Cue;
import io.sorimark.model.Note;
import io.sorimark.model.Section;
import io.sorimark.model.Transcript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text without times: its paragraphs, and the headings that stand between them. Headings are
 * those that the format marks; where it marks none, those that the text itself shows.
 *
 * @param paragraphs what the text says, without headings, blank lines and furniture: page headers
 *     and the names of pictures, which come again and again
 * @param headings in order; each stands before a paragraph
 */
public record Document(List<Paragraph> paragraphs, List<Heading> headings) {

  /** A paragraph, which is a cue. */
  public record Paragraph(int cue, String text) {}

  /**
   * A heading.
   *
   * @param paragraph the one it stands before; the number of all when it stands behind the last
   */
  public record Heading(int paragraph, String title) {}

  private static final String MARKED = "heading";

  /** What is said so often, word for word, is furniture, if it is short. */
  private static final int OFTEN = 3;

  private static final int LONGEST_FURNITURE = 40;

  private static final Pattern BULLET = Pattern.compile("^[-*\u2022\u00b7]\\s+");

  public Document {
    paragraphs = List.copyOf(paragraphs);
    headings = List.copyOf(headings);
  }

  public static Document of(Transcript transcript) {
    List<Cue> cues = transcript.cues();
    List<String> texts = cues.stream().map(cue -> cue.text().replace('\u00a0', ' ')).toList();
    BitSet content = content(texts);
    int[] said = content.stream().toArray();
    boolean marked = transcript.notes().stream().anyMatch(Document::isHeading);
    BitSet headings = new BitSet();
    if (!marked && !transcript.hasSpeakers()) {
      Headings.in(IntStream.of(said).mapToObj(texts::get).map(String::strip).toList()).stream()
          .forEach(i -> headings.set(said[i]));
    }
    return new Builder(texts, content, headings).with(transcript.notes()).build();
  }

  /**
   * The text between the headings, each with the heading above it; what stands above all is none.
   */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int from = headings.get(i).paragraph;
      int to = i + 1 < headings.size() ? headings.get(i + 1).paragraph : paragraphs.size();
      if (from < to) { // a heading right above another is the title of them all
        sections.add(section(headings.get(i).title, from, to, true));
      }
    }
    return sections;
  }

  /** The section of the paragraphs {@code [from, to)}. */
  public Section section(String title, int from, int to, boolean headed) {
    return new Section(title, paragraphs.get(from).cue, paragraphs.get(to - 1).cue + 1, headed);
  }

  /** The document from its first heading on, all headings taken out. */
  public Document withoutHeadings() {
    int from = headings.isEmpty() ? 0 : headings.getFirst().paragraph;
    return new Document(paragraphs.subList(from, paragraphs.size()), List.of());
  }

  private static BitSet content(List<String> texts) {
    Map<String, Integer> times = new HashMap<>();
    texts.forEach(text -> times.merge(withoutBullet(text), 1, Integer::sum));
    BitSet content = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).strip();
      boolean furniture =
          times.getOrDefault(withoutBullet(text), 1) >= OFTEN && text.length() <= LONGEST_FURNITURE;
      content.set(i, !furniture && text.codePoints().anyMatch(Character::isLetterOrDigit));
    }
    return content;
  }

  /** Furniture that ends up in a list is furniture still. */
  private static String withoutBullet(String text) {
    return BULLET.matcher(text.strip()).replaceFirst("");
  }

  private static boolean isHeading(Note note) {
    return note.kind().equals(MARKED) && !note.text().isBlank();
  }

  /** Puts paragraphs and headings in order. */
  private record Builder(List<Paragraph> paragraphs, List<Heading> headings) {

    Builder(List<String> texts, BitSet content, BitSet headings) {
      this(new ArrayList<>(), new ArrayList<>());
      for (int cue : content.stream().toArray()) {
        String text = texts.get(cue).strip();
        if (headings.get(cue)) {
          this.headings.add(new Heading(paragraphs.size(), text));
        } else {
          paragraphs.add(new Paragraph(cue, text));
        }
      }
    }

    Builder with(List<Note> notes) {
      notes.stream()
          .filter(Document::isHeading)
          .map(note -> new Heading(paragraphAt(note.cue()), note.text().strip()))
          .forEach(headings::add);
      return this;
    }

    private int paragraphAt(int cue) {
      return (int) paragraphs.stream().filter(paragraph -> paragraph.cue < cue).count();
    }

    Document build() {
      return new Document(paragraphs, headings);
    }
  }
}
