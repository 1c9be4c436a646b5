package io.sorimark.document;

import io.sorimark.language.Encoding;
import io.sorimark.model.Document;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.tika.exception.TikaException;

/**
 * Reads documents: HTML, PDF, Word, EPUB, OpenDocument, RTF, HWP, feeds, Markdown, text. Reading is
 * total: what cannot be read, unpacks to too much or takes too long is a problem, and what was read
 * until then is kept. No state; safe for many threads.
 */
public final class Documents {

  private static final String HTML = "text/html";
  private static final String XHTML = "application/xhtml+xml";
  private static final String PDF = "application/pdf";
  private static final String EPUB = "application/epub+zip";
  private static final String RTF = "application/rtf";
  private static final String HWPX = "application/hwp+zip";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final String HWP_5 = "application/x-hwp-v5";
  private static final String HWP_3 = "application/x-hwp";
  private static final String WORD_97 = "application/msword";
  private static final String COMPOUND = "application/x-tika-msoffice";
  private static final Set<String> FEEDS = Set.of("application/rss+xml", "application/atom+xml");

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /**
   * What feeds give as description: HTML without a head, which is taken for text by its content.
   */
  private static final Pattern FRAGMENT =
      Pattern.compile("(?is)<(?:p|br|ul|ol|li|h[1-6]|a\\s[^>]*href)\\b[^>]*>");

  private static final int LOOKED_AT = 2000;
  private static final Pattern ITEM =
      Pattern.compile("\\ufeff?\\s*(?:<\\?xml[^>]*>\\s*)?<item[\\s>]");

  private Documents() {}

  /** Reads a document within the usual limits. */
  public static ReadDocument read(String name, byte[] bytes) {
    return read(name, bytes, Limits.DEFAULT);
  }

  /**
   * Reads a document as what it is by its content, and by its name where the content leaves it
   * open.
   *
   * @param name as the user gave it; problems carry it
   */
  public static ReadDocument read(String name, byte[] bytes, Limits limits) {
    if (bytes.length == 0) {
      return new ReadDocument(
          Document.EMPTY, List.of(problem(name, "empty-document", "it is empty")));
    }
    if (bytes.length > limits.bytes()) {
      return new ReadDocument(Document.EMPTY, List.of(problem(name, "too-large", "too large")));
    }
    return Guard.within(limits.time(), () -> taken(name, bytes, limits))
        .orElseGet(() ->
            new ReadDocument(
                Document.EMPTY,
                List.of(
                    problem(
                        name,
                        "timeout",
                        String.format(
                            Locale.ROOT, "not read after %d s", limits.time().toSeconds())))));
  }

  /** Parsers of other people throw what they like. */
  private static ReadDocument taken(String name, byte[] bytes, Limits limits) {
    Outline outline = new Outline(limits.characters());
    List<Problem> problems = new ArrayList<>();
    try {
      read(name, bytes, limits, outline);
    } catch (Outline.Full full) {
      problems.add(
          problem(
              name,
              "too-long",
              String.format(
                  Locale.ROOT, "only the first %d characters are read", limits.characters())));
    } catch (IOException | TikaException | XMLStreamException | RuntimeException broken) {
      problems.add(problem(name, "unreadable", "cannot be read: " + reason(broken)));
    } catch (StackOverflowError | OutOfMemoryError | LinkageError beyondUs) {
      // a bomb, or what only a library that is left out can read: some encrypted PDFs
      problems.add(problem(name, "unreadable", "cannot be read: " + reason(beyondUs)));
    }
    outline.gaps().stream()
        .distinct()
        .map(gap -> problem(name, "incomplete", "not all of it can be read: " + gap))
        .forEach(problems::add);
    if (outline.isEmpty() && problems.isEmpty()) {
      problems.add(problem(name, "empty-document", "no text in it"));
    }
    return new ReadDocument(outline.document(), problems);
  }

  private static void read(String name, byte[] bytes, Limits limits, Outline outline)
      throws IOException, TikaException, XMLStreamException {
    String type = TikaDocument.mediaType(name, bytes);
    if (FEEDS.contains(type) || isItem(bytes)) {
      FeedDocument.read(name, bytes, outline);
      return;
    }
    switch (type) {
      case HTML -> TikaDocument.readHtml(name, bytes, outline);
      case XHTML -> TikaDocument.readXhtml(name, bytes, outline);
      case PDF -> TikaDocument.readPdf(name, bytes, outline);
      case WORD -> WordDocument.read(bytes, limits.bytes(), outline);
      case EPUB -> EpubDocument.read(name, bytes, limits.bytes(), outline);
      case RTF -> RtfDocument.read(bytes, outline);
      case HWPX -> HwpxDocument.read(bytes, limits.bytes(), outline);
      case HWP_5, COMPOUND -> HwpDocument.read(bytes, limits.bytes(), outline);
      default -> readOther(name, type, bytes, limits, outline);
    }
  }

  /** An item of a feed by itself, as people copy it out. */
  private static boolean isItem(byte[] bytes) {
    int looked = Math.min(bytes.length, LOOKED_AT);
    return ITEM.matcher(new String(bytes, 0, looked, StandardCharsets.UTF_8)).lookingAt();
  }

  private static void readOther(
      String name, String type, byte[] bytes, Limits limits, Outline outline)
      throws IOException, TikaException, XMLStreamException {
    if (type.startsWith(OPEN_DOCUMENT)) {
      OdfDocument.read(bytes, limits.bytes(), outline);
    } else if (type.equals(HWP_3)) {
      throw new IOException("HWP 3 is not read; save it as HWPX or DOCX");
    } else if (type.equals(WORD_97)) {
      throw new IOException("Word 97 is not read; save it as DOCX");
    } else {
      readText(name, type, bytes, outline);
    }
  }

  private static void readText(String name, String type, byte[] bytes, Outline outline)
      throws IOException, TikaException {
    String text = Encoding.decode(bytes).text();
    if (text.indexOf('\0') >= 0) {
      throw new IOException("no text, but " + type);
    }
    if (FRAGMENT.matcher(text).find()) {
      TikaDocument.readHtml(name, bytes, outline);
    } else {
      MarkdownText.read(text, outline);
    }
  }

  private static String reason(Throwable broken) {
    return Outline.plain(
        broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage());
  }

  private static Problem problem(String name, String rule, String message) {
    return new Problem(Severity.WARNING, name, 1, 1, rule, message);
  }
}
