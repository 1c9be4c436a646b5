package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chapters as frames of an ID3v2 tag (Chapter Frame Addendum 1.0): a table of contents, CTOC, and a
 * CHAP with title, link and picture for each. A chapter that no table lists is not {@linkplain
 * Chapter.Extras#listed() listed}.
 */
final class Id3Chapters {

  /** A table tells the number of its entries in one byte. */
  private static final int MOST_ENTRIES = 255;

  /** Instead of a byte offset: the times hold. */
  private static final long NO_OFFSET = 0xffffffffL;

  private static final int TOP_LEVEL = 2;
  private static final int ORDERED = 1;

  /** Overcast and Apple Podcasts showed no chapters of tables without a title. */
  private static final String TABLE_TITLE = "Chapters";

  private Id3Chapters() {}

  static boolean isChapter(Id3Frame frame) {
    return frame.id().equals("CHAP") || frame.id().equals("CTOC");
  }

  /**
   * @param id what tables list it by
   */
  private record Entry(String id, Chapter chapter) {}

  static List<Chapter> read(Id3Tag tag) throws TranscriptException {
    List<Entry> entries = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    boolean hasTable = false;
    for (Id3Frame frame : tag.frames()) {
      if (isChapter(frame)) {
        Cursor content =
            frame
                .content(tag.version())
                .orElseThrow(() -> new TranscriptException("the chapters are encrypted or packed"))
                .read("frame " + frame.id());
        if (frame.id().equals("CHAP")) {
          entries.add(entry(content, tag.version()));
        } else {
          hasTable = true;
          listed.addAll(children(content));
        }
      }
    }
    boolean all = !hasTable;
    return withoutNeedlessEnds(
        entries.stream()
            .map(entry -> listed(entry.chapter, all || listed.contains(entry.id)))
            .sorted(Comparator.comparing(Chapter::start))
            .toList());
  }

  private static Entry entry(Cursor content, int version) throws TranscriptException {
    String id = content.latin1UpToNul();
    Duration start = Duration.ofMillis(content.u32());
    Duration end = Duration.ofMillis(content.u32());
    content.take(8);
    String title = "";
    Optional<String> link = Optional.empty();
    Optional<String> image = Optional.empty();
    for (Id3Frame frame : Id3Frame.all(content.rest(), version)) {
      Bytes about = frame.content(version).orElse(Bytes.EMPTY);
      switch (frame.id()) {
        case "TIT2" -> title = Id3Text.first(about).strip();
        case "WXXX" -> link = link.or(() -> Id3Addresses.link(about));
        case "APIC" -> image = image.or(() -> Id3Addresses.picture(about));
        default -> {}
      }
    }
    Optional<Duration> known =
        Optional.of(end).filter(time -> time.toMillis() < NO_OFFSET && time.compareTo(start) > 0);
    Chapter.Extras extras = new Chapter.Extras(link, image, false);
    return new Entry(
        id,
        new Chapter(start, known, title, extras, Chapter.Origin.EMBEDDED, Chapter.Reasons.NONE));
  }

  private static List<String> children(Cursor content) throws TranscriptException {
    content.latin1UpToNul();
    content.u8();
    int count = content.u8();
    List<String> children = new ArrayList<>();
    for (int i = 0; i < count && content.left() > 0; i++) {
      children.add(content.latin1UpToNul());
    }
    return children;
  }

  private static Chapter listed(Chapter chapter, boolean listed) {
    Chapter.Extras extras = chapter.extras();
    return chapter.withExtras(
        new Chapter.Extras(extras.link(), extras.image(), listed && !chapter.title().isEmpty()));
  }

  /** Every CHAP has an end; where the next begins there it says nothing. */
  private static List<Chapter> withoutNeedlessEnds(List<Chapter> chapters) {
    List<Chapter> plain = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      Optional<Duration> next =
          Optional.of(i + 1).filter(n -> n < chapters.size()).map(n -> chapters.get(n).start());
      plain.add(chapter.end().equals(next) ? chapter.withEnd(Optional.empty()) : chapter);
    }
    return List.copyOf(plain);
  }

  /**
   * Tables before chapters, as readers of streams like it.
   *
   * @param chapters by start
   * @param length of the audio, where the last chapter ends
   */
  static List<Id3Frame> write(List<Chapter> chapters, Duration length, int version)
      throws TranscriptException {
    List<Id3Frame> frames = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      String id = "ch" + i;
      Duration next = i + 1 < chapters.size() ? chapters.get(i + 1).start() : length;
      frames.add(chapter(id, chapters.get(i), next, version));
      if (chapters.get(i).extras().listed()) {
        listed.add(id);
      }
    }
    frames.addAll(0, chapters.isEmpty() ? List.of() : tables(listed, version));
    return frames;
  }

  private static Id3Frame chapter(String id, Chapter chapter, Duration next, int version)
      throws TranscriptException {
    long start = chapter.start().toMillis();
    long end = Math.max(start, chapter.end().orElse(next).toMillis());
    if (end >= NO_OFFSET) {
      throw new TranscriptException("a chapter ends later than ID3 can tell, after 49 days");
    }
    List<Id3Frame> about = new ArrayList<>();
    if (!chapter.title().isEmpty()) {
      about.add(Id3Frame.of("TIT2", Id3Text.frame(chapter.title(), version)));
    }
    Optional<String> link = chapter.extras().link();
    if (link.isPresent()) {
      about.add(Id3Frame.of("WXXX", Id3Addresses.linkFrame(link.get())));
    }
    Optional<String> image = chapter.extras().image();
    if (image.isPresent()) {
      about.add(Id3Frame.of("APIC", Id3Addresses.pictureFrame(image.get())));
    }
    return Id3Frame.of(
        "CHAP",
        new Bytes.Builder()
            .latin1(id)
            .u8(0)
            .u32(start)
            .u32(end)
            .u32(NO_OFFSET)
            .u32(NO_OFFSET)
            .add(Id3Frame.encode(about, version))
            .build());
  }

  /** One table; more than 255 chapters need tables below it. */
  private static List<Id3Frame> tables(List<String> listed, int version)
      throws TranscriptException {
    if (listed.size() > MOST_ENTRIES * MOST_ENTRIES) {
      throw new TranscriptException(listed.size() + " chapters are more than ID3 can list");
    }
    List<Id3Frame> tables = new ArrayList<>();
    if (listed.size() <= MOST_ENTRIES) {
      tables.add(table("toc", TOP_LEVEL | ORDERED, listed, version));
      return tables;
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < listed.size(); from += MOST_ENTRIES) {
      String id = "toc" + parts.size();
      int to = Math.min(from + MOST_ENTRIES, listed.size());
      parts.add(id);
      tables.add(table(id, ORDERED, listed.subList(from, to), version));
    }
    tables.add(0, table("toc", TOP_LEVEL | ORDERED, parts, version));
    return tables;
  }

  private static Id3Frame table(String id, int flags, List<String> children, int version) {
    Bytes.Builder out = new Bytes.Builder().latin1(id).u8(0).u8(flags).u8(children.size());
    children.forEach(child -> out.latin1(child).u8(0));
    Id3Frame title = Id3Frame.of("TIT2", Id3Text.frame(TABLE_TITLE, version));
    return Id3Frame.of("CTOC", out.add(Id3Frame.encode(List.of(title), version)).build());
  }
}
