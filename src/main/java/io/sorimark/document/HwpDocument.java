package io.sorimark.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The text of an HWP 5 file (Hancom's "Hwp Document File Formats 5.0", revision 1.3): paragraphs,
 * cells and notes, headings by the outline level of their shape. Links, comments, headers and
 * footers are left out. Files with a password are refused, and so are those for distribution, whose
 * text is scrambled.
 */
final class HwpDocument {

  private static final String SIGNATURE = "HWP Document File";
  private static final int PROPERTIES = 36;
  private static final int COMPRESSED = 1;
  private static final int PASSWORD = 1 << 1;
  private static final int DISTRIBUTION = 1 << 2;

  private static final int PARAGRAPH_SHAPE = 25;
  private static final int PARAGRAPH = 66;
  private static final int PARAGRAPH_TEXT = 67;
  private static final int CONTROL = 71;

  private static final int PIECE = 8192;
  private static final int SHAPE_OF_PARAGRAPH = 8;
  private static final int OUTLINE_SHAPE = 1;

  /** Signs below a blank; others than those of one unit have eight. */
  private static final int UNITS_OF_CONTROL = 8;

  private static final String SIGNS_OF_ONE_UNIT =
      "\0\n\r\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";
  private static final String BLANKS = "\t\n\u001e\u001f";

  private static final String FILE_HEADER = "FileHeader";
  private static final String DOC_INFO = "DocInfo";
  private static final Pattern SECTION = Pattern.compile("BodyText/Section(\\d{1,6})");

  private final Outline outline;
  private final List<Integer> levels = new ArrayList<>();
  private int level;
  private int silentBelow = Integer.MAX_VALUE;

  private HwpDocument(Outline outline) {
    this.outline = outline;
  }

  /**
   * Reads it.
   *
   * @param mostBytes that are unpacked
   */
  static void read(byte[] bytes, int mostBytes, Outline outline) throws IOException {
    Map<String, byte[]> streams = CompoundFile.streams(bytes, mostBytes, HwpDocument::isWanted);
    byte[] header = streams.getOrDefault(FILE_HEADER, new byte[0]);
    if (header.length < PROPERTIES + Integer.BYTES
        || !new String(header, 0, SIGNATURE.length(), StandardCharsets.US_ASCII)
            .equals(SIGNATURE)) {
      throw new IOException("no HWP, but a file of an old Office program; save it as DOCX");
    }
    int properties = header[PROPERTIES];
    refuse((properties & PASSWORD) != 0, "it is encrypted");
    refuse(
        (properties & DISTRIBUTION) != 0,
        "it is a copy for distribution, which is scrambled; save it as HWPX or DOCX");
    HwpDocument document = new HwpDocument(outline);
    int left = mostBytes;
    for (byte[] packed : parts(streams)) {
      byte[] part = (properties & COMPRESSED) != 0 ? unpacked(packed, left, outline) : packed;
      left -= part.length;
      new HwpRecords(part).forEachRemaining(document::take);
    }
  }

  private static boolean isWanted(String stream) {
    return stream.equals(FILE_HEADER)
        || stream.equals(DOC_INFO)
        || SECTION.matcher(stream).matches();
  }

  private static void refuse(boolean refused, String why) throws IOException {
    if (refused) {
      throw new IOException(why);
    }
  }

  /** What tells of shapes, and the sections in their order. */
  private static List<byte[]> parts(Map<String, byte[]> streams) {
    Map<Integer, byte[]> parts = new TreeMap<>();
    parts.put(-1, streams.getOrDefault(DOC_INFO, new byte[0]));
    streams.forEach((name, stream) ->
        SECTION
            .matcher(name)
            .results()
            .forEach(number -> parts.put(Integer.valueOf(number.group(1)), stream)));
    return List.copyOf(parts.values());
  }

  /** As much as can be unpacked: a stream may break off, or be damaged from some byte on. */
  private static byte[] unpacked(byte[] packed, int mostBytes, Outline outline) throws IOException {
    if (packed.length == 0) {
      return packed;
    }
    Inflater inflater = new Inflater(true);
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
      byte[] piece = new byte[PIECE];
      for (int length = in.read(piece); length > 0; length = in.read(piece)) {
        unpacked.write(piece, 0, length);
        refuse(unpacked.size() > mostBytes, "it unpacks to more than " + (mostBytes >> 20) + " MB");
      }
    } catch (EOFException | ZipException cut) {
      outline.gap("it breaks off");
    } finally {
      inflater.end();
    }
    return unpacked.toByteArray();
  }

  private void take(HwpRecords.Piece piece) {
    if (piece.level() > silentBelow) {
      return;
    }
    silentBelow = Integer.MAX_VALUE;
    ByteBuffer data = piece.data();
    switch (piece.tag()) {
      case PARAGRAPH_SHAPE -> levels.add(data.limit() < Integer.BYTES ? 0 : level(data.getInt(0)));
      case PARAGRAPH -> level = levelOfShape(data);
      case PARAGRAPH_TEXT -> tell(text(data));
      case CONTROL -> silentBelow = isSilent(data) ? piece.level() : Integer.MAX_VALUE;
      default -> {}
    }
  }

  /** The level of a heading, from 1; 0 for shapes that are none. */
  private static int level(int shape) {
    return (shape >>> 23 & 3) == OUTLINE_SHAPE ? (shape >>> 25 & 7) + 1 : 0;
  }

  private int levelOfShape(ByteBuffer paragraph) {
    int shape =
        paragraph.limit() < SHAPE_OF_PARAGRAPH + Short.BYTES
            ? -1
            : paragraph.getShort(SHAPE_OF_PARAGRAPH);
    return shape >= 0 && shape < levels.size() ? levels.get(shape) : 0;
  }

  private static boolean isSilent(ByteBuffer control) {
    if (control.limit() < Integer.BYTES) {
      return false;
    }
    byte[] name = new byte[Integer.BYTES];
    control.get(0, name);
    String reversed = new String(name, StandardCharsets.US_ASCII);
    return List.of("daeh", "toof", "tmct").contains(reversed);
  }

  private void tell(String text) {
    if (level > 0) {
      outline.heading(level, text);
    } else {
      outline.paragraph(text);
    }
  }

  private static String text(ByteBuffer data) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at + 1 < data.limit()) {
      char c = data.getChar(at);
      if (c >= ' ') {
        text.append(c);
      } else if (BLANKS.indexOf(c) >= 0) {
        text.append(' ');
      }
      boolean one = c >= ' ' || SIGNS_OF_ONE_UNIT.indexOf(c) >= 0;
      at += Character.BYTES * (one ? 1 : UNITS_OF_CONTROL);
    }
    return text.toString();
  }
}
