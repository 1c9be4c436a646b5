package io.sorimark.document;

import io.sorimark.language.Encoding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.SAXException;

/** What Tika does here: it tells what a file is, and reads HTML, XHTML and PDF. */
final class TikaDocument {

  private static final Pattern CLOSED_AT_ONCE =
      Pattern.compile(
          "<(?!(?:br|hr|img|meta|link|input|col|area|base|wbr)\\b)"
              + "([A-Za-z][\\w:-]*+)([^<>]*)/>");

  private TikaDocument() {}

  /** The media type by content and name: "application/pdf". */
  static String mediaType(String name, byte[] bytes) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      return MimeTypes.getDefaultMimeTypes()
          .detect(in, metadata(name))
          .getBaseType()
          .toString()
          .toLowerCase(Locale.ROOT);
    }
  }

  static void readHtml(String name, byte[] bytes, Outline outline)
      throws IOException, TikaException {
    read(new JSoupParser(), name, bytes, new OutlineHandler(outline, false));
  }

  /**
   * Reads XHTML as browsers read HTML, for much of it is broken; an element that is closed at once
   * ({@code <title/>}, {@code <a id="x"/>}) would hold all that follows there, and is written out.
   */
  static void readXhtml(String name, byte[] bytes, Outline outline)
      throws IOException, TikaException {
    String text =
        CLOSED_AT_ONCE.matcher(new String(bytes, charset(bytes))).replaceAll("<$1$2></$1>");
    readHtml(name, text.getBytes(StandardCharsets.UTF_8), outline);
  }

  static void readPdf(String name, byte[] bytes, Outline outline)
      throws IOException, TikaException {
    read(new PDFParser(), name, bytes, new OutlineHandler(outline, true));
  }

  private static void read(Parser parser, String name, byte[] bytes, OutlineHandler handler)
      throws IOException, TikaException {
    ParseContext context = new ParseContext();
    context.set(Parser.class, EmptyParser.INSTANCE); // what is embedded stays closed
    context.set(EncodingDetector.class, (in, metadata) -> charset(bytes));
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser.parse(in, handler, metadata(name), context);
    } catch (SAXException broken) {
      throw new TikaException(String.valueOf(broken.getMessage()), broken);
    }
  }

  /** UTF-8 where it is; else what the page says of itself, and only then a guess. */
  private static Charset charset(byte[] bytes) throws IOException {
    Encoding.Decoded decoded = Encoding.decode(bytes);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      Charset said = new HtmlEncodingDetector().detect(in, new Metadata());
      return decoded.certain() || said == null ? decoded.charset() : said;
    }
  }

  private static Metadata metadata(String name) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    return metadata;
  }
}
