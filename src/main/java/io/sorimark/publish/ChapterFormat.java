package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.reading.Fit;
import io.sorimark.reading.TextFile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The carriers of chapters that are text. A row is all that the rest of the product knows of one:
 * detection, the choices of {@code --to}, the table in the docs and the tests are made from it.
 *
 * <p>Order matters only between two that are equally sure of a file.
 */
public enum ChapterFormat {
  JSON(
      "json",
      "Podcasting 2.0 chapters",
      names("chapters.json", "json"),
      ChaptersJson::sniff,
      ChaptersJson::read,
      writer(ChaptersJson::write, 1, Keeps.LINK, Keeps.IMAGE, Keeps.END, Keeps.HIDDEN)),
  PSC(
      "psc",
      "Podlove Simple Chapters",
      names("chapters.psc", "psc", "xml", "rss"),
      SimpleChapters::sniff,
      SimpleChapters::read,
      writer(SimpleChapters::write, 1, Keeps.LINK, Keeps.IMAGE)),
  PODLOVE_JSON(
      "podlove-json",
      "Podlove chapters in JSON",
      names("chapters.podlove.json", "podlove.json", "json"),
      PodloveJson::sniff,
      PodloveJson::read,
      writer(PodloveJson::write, 1, Keeps.LINK, Keeps.IMAGE)),
  FFMETADATA(
      "ffmetadata",
      "ffmpeg metadata",
      names("chapters.ffmeta", "ffmeta", "ffmetadata", "txt"),
      FfMetadata::sniff,
      FfMetadata::read,
      writer(FfMetadata::write, 1, Keeps.END)),
  VTT(
      "vtt",
      "WebVTT chapters",
      names("chapters.vtt", "vtt"),
      VttChapters::sniff,
      VttChapters::read,
      writer(VttChapters::write, 1, Keeps.END)),
  MATROSKA(
      "matroska",
      "Matroska chapters",
      names("chapters.mkv.xml", "mkv.xml", "xml"),
      MatroskaXml::sniff,
      MatroskaXml::read,
      writer(MatroskaXml::write, 1, Keeps.END, Keeps.HIDDEN)),
  MP4CHAPS(
      "mp4chaps",
      "mp4chaps, Auphonic and Podlove text",
      names("chapters.txt", "chapters.txt", "txt"),
      Mp4Chaps::sniff,
      Mp4Chaps::read,
      writer(Mp4Chaps::write, 1, Keeps.LINK)),
  OGM(
      "ogm",
      "OGM chapters",
      names("chapters.ogm.txt", "ogm.txt", "txt"),
      OgmText::sniff,
      OgmText::read,
      writer(OgmText::write, 1)),
  AUDACITY(
      "audacity",
      "Audacity labels",
      names("labels.txt", "labels.txt", "txt"),
      AudacityLabels::sniff,
      AudacityLabels::read,
      writer(AudacityLabels::write, 1, Keeps.END)),
  CUE(
      "cue",
      "CUE sheet",
      names("chapters.cue", "cue"),
      CueSheet::sniff,
      CueSheet::read,
      writer(CueSheet::write, Duration.ofNanos(1_000_000_000 / 75)).warningOf(CueSheet::warnings)),
  HINDENBURG(
      "hindenburg",
      "Hindenburg markers",
      names("", "nhsx", "xml"),
      HindenburgXml::sniff,
      HindenburgXml::read),
  AUDITION(
      "audition",
      "Adobe Audition markers",
      names("", "csv"),
      MarkerTable::sniffAudition,
      MarkerTable::readAudition),
  REAPER(
      "reaper",
      "Reaper markers",
      names("", "csv"),
      MarkerTable::sniffReaper,
      MarkerTable::readReaper),
  HTML(
      "html",
      "HTML list",
      names("chapters.html", "html", "htm"),
      HtmlList::sniff,
      HtmlList::read,
      writer(HtmlList::write, 1, Keeps.LINK, Keeps.IMAGE)),
  MARKDOWN(
      "markdown",
      "Markdown list",
      names("chapters.md", "md", "markdown"),
      MarkdownList::sniff,
      MarkdownList::read,
      writer(MarkdownList::write, Duration.ofSeconds(1), Keeps.LINK)),
  DESCRIPTION(
      "description",
      "description for YouTube, Spotify, Apple",
      names("description.txt", "description.txt", "txt"),
      DescriptionLines::sniff,
      DescriptionLines::read,
      writer(chapters -> DescriptionText.of(chapters).text(), Duration.ofSeconds(1))
          .warningOf(chapters -> DescriptionText.of(chapters).warnings()));

  /** What a carrier can hold of a chapter beside its start and title. */
  public enum Keeps {
    /** The address of a page. */
    LINK,
    /** The address of a picture. */
    IMAGE,
    /** The end of one that does not last until the next begins. */
    END,
    /** Ones that stand in no list. */
    HIDDEN
  }

  @FunctionalInterface
  private interface Sniffer {
    Fit sniff(TextFile in);
  }

  @FunctionalInterface
  private interface Reader {
    ParsedChapters read(TextFile in);
  }

  /** The default file name and the ends of names that files go by. */
  private record Names(String fileName, List<String> extensions) {}

  private record Writer(
      Function<List<Chapter>, String> text,
      Function<List<Chapter>, List<String>> warnings,
      Duration step,
      Set<Keeps> keeps) {

    Writer warningOf(Function<List<Chapter>, List<String>> newWarnings) {
      return new Writer(text, newWarnings, step, keeps);
    }
  }

  private final String id;
  private final String title;
  private final Names names;
  private final Sniffer sniffer;
  private final Reader reader;
  private final Optional<Writer> writer;

  ChapterFormat(String id, String title, Names names, Sniffer sniffer, Reader reader) {
    this(id, title, names, sniffer, reader, Optional.empty());
  }

  ChapterFormat(
      String id, String title, Names names, Sniffer sniffer, Reader reader, Writer writer) {
    this(id, title, names, sniffer, reader, Optional.of(writer));
  }

  ChapterFormat(
      String id,
      String title,
      Names names,
      Sniffer sniffer,
      Reader reader,
      Optional<Writer> writer) {
    this.id = id;
    this.title = title;
    this.names = names;
    this.sniffer = sniffer;
    this.reader = reader;
    this.writer = writer;
  }

  /** The carrier of this name, in any case. */
  public static Optional<ChapterFormat> of(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.id.equals(lower)).findFirst();
  }

  /** The carriers that can be written. */
  public static List<ChapterFormat> writable() {
    return Arrays.stream(values()).filter(ChapterFormat::isWritable).toList();
  }

  /** What a file of this name is to be written as, when the name tells. */
  public static Optional<ChapterFormat> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return writable().stream()
        .filter(format -> lower.endsWith("." + format.extensions().getFirst()))
        .max(Comparator.comparingInt(format -> format.extensions().getFirst().length()));
  }

  /** The name on the command line. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** What a file is called by default; empty if it is never written. */
  public String fileName() {
    return names.fileName();
  }

  /** The ends of names that such files have, without the dot, the most telling first. */
  public List<String> extensions() {
    return names.extensions();
  }

  public boolean isWritable() {
    return writer.isPresent();
  }

  /** What is read back as it was written; nothing if it is never written. */
  public Set<Keeps> keeps() {
    return writer.map(Writer::keeps).orElse(Set.of());
  }

  /** Starts and ends are written in whole steps of this; zero if it is never written. */
  public Duration step() {
    return writer.map(Writer::step).orElse(Duration.ZERO);
  }

  Fit sniff(TextFile in) {
    return sniffer.sniff(in);
  }

  ParsedChapters read(TextFile in) {
    return reader.read(in);
  }

  /** The text of chapters that are {@linkplain Tidy tidy}. */
  String write(List<Chapter> chapters) {
    return writer().text().apply(chapters);
  }

  List<String> warnings(List<Chapter> chapters) {
    return writer().warnings().apply(chapters);
  }

  private Writer writer() {
    return writer.orElseThrow(() -> new IllegalArgumentException(id + " is only read"));
  }

  private static Names names(String fileName, String... extensions) {
    return new Names(fileName, List.of(extensions));
  }

  private static Writer writer(
      Function<List<Chapter>, String> text, int stepMillis, Keeps... keeps) {
    return writer(text, Duration.ofMillis(stepMillis), keeps);
  }

  private static Writer writer(
      Function<List<Chapter>, String> text, Duration step, Keeps... keeps) {
    Set<Keeps> kept = EnumSet.noneOf(Keeps.class);
    kept.addAll(List.of(keeps));
    return new Writer(text, chapters -> List.of(), step, Collections.unmodifiableSet(kept));
  }
}
