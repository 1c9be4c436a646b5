package io.sorimark.check;

import io.sorimark.language.Encoding;
import io.sorimark.language.Encoding.Decoded;
import io.sorimark.model.Chapter;
import io.sorimark.model.Problem;
import io.sorimark.model.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file to be checked: its text as it stands and, for a transcript, what our reader made of it.
 * Immutable; what the rules look at is prepared once.
 */
public final class Subject {

  private final String name;
  private final Kind kind;
  private final String format;
  private final String text;
  private final boolean utf8;
  private final Transcript transcript;
  private final List<Problem> problems;
  private final List<String> lines;
  private final CueBlocks timed;
  private final StrictJson json;
  private final ChapterList chapters;
  private final CuePlaces places;

  private Subject(
      String name,
      byte[] bytes,
      Kind kind,
      String format,
      Transcript transcript,
      List<Problem> problems) {
    Decoded decoded = Encoding.decode(bytes);
    this.name = name;
    this.kind = kind;
    this.format = format;
    this.text = (beginsWithMark(bytes) ? "\ufeff" : "") + decoded.text();
    this.utf8 = decoded.charset().equals(StandardCharsets.UTF_8);
    this.transcript = transcript;
    this.problems = List.copyOf(problems);
    String plain = decoded.text();
    this.lines = plain.lines().toList();
    this.json = kind.isJson() ? StrictJson.parse(plain) : StrictJson.NONE;
    this.timed = CueBlocks.of(kind, lines, json);
    this.chapters = ChapterList.of(kind, lines, json);
    this.places = CuePlaces.of(transcript, lines);
  }

  private Subject(Subject other, ChapterList chapters) {
    this.name = other.name;
    this.kind = other.kind;
    this.format = other.format;
    this.text = other.text;
    this.utf8 = other.utf8;
    this.transcript = other.transcript;
    this.problems = other.problems;
    this.lines = other.lines;
    this.timed = other.timed;
    this.json = other.json;
    this.chapters = chapters;
    this.places = other.places;
  }

  /**
   * A transcript.
   *
   * @param name as the user gave it
   * @param format identifier of its format ("vtt")
   * @param problems what the reader had to say
   */
  public static Subject transcript(
      String name, byte[] bytes, String format, Transcript transcript, List<Problem> problems) {
    return new Subject(name, bytes, Kind.of(format), format, transcript, problems);
  }

  /** A file of chapters that is text. */
  public static Subject chapters(String name, byte[] bytes, Kind kind) {
    if (!kind.isChapters()) {
      throw new IllegalArgumentException("not a kind of chapters: " + kind);
    }
    return new Subject(name, bytes, kind, kind.id(), Transcript.of(List.of()), List.of());
  }

  /** Audio with these chapters inside; the number of a chapter stands for its line. */
  public static Subject audio(String name, Kind kind, List<Chapter> chapters) {
    Subject empty = chapters(name, new byte[0], kind);
    return new Subject(empty, ChapterList.ofAudio(chapters));
  }

  String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public String format() {
    return format;
  }

  /** The whole text, a byte order mark still on it. */
  public String text() {
    return text;
  }

  boolean isUtf8() {
    return utf8;
  }

  /** What the reader made of it; without cues for a file of chapters. */
  Transcript transcript() {
    return transcript;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The text's lines without their ends and without a byte order mark. */
  List<String> lines() {
    return lines;
  }

  /** A line by its 0-based number; empty beyond the last. */
  String line(int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  CueBlocks timed() {
    return timed;
  }

  StrictJson json() {
    return json;
  }

  ChapterList chapters() {
    return chapters;
  }

  CuePlaces places() {
    return places;
  }

  private static boolean beginsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf;
  }
}
