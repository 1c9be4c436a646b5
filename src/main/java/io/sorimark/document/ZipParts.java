package io.sorimark.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/** The parts of a document that is packed as ZIP. */
final class ZipParts {

  /** Where OpenDocument and OWPML list their parts, and which of them are encrypted. */
  static final String MANIFEST = "META-INF/manifest.xml";

  private ZipParts() {}

  /**
   * Unpacks the parts that are wanted, by name.
   *
   * @param mostBytes of all of them together
   */
  static Map<String, byte[]> of(byte[] bytes, int mostBytes, Predicate<String> wanted)
      throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = mostBytes;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException("it takes too long");
        }
        if (wanted.test(entry.getName())) {
          byte[] unpacked = zip.readNBytes(left + 1);
          if (unpacked.length > left) {
            throw new IOException("it unpacks to more than " + (mostBytes >> 20) + " MB");
          }
          left -= unpacked.length;
          parts.put(entry.getName(), unpacked);
        }
      }
    } catch (ZipException strange) { // programs that encrypt keep the length behind a stored part
      throw new IOException(
          "it is damaged or encrypted (" + String.valueOf(strange.getMessage()) + ")", strange);
    }
    return parts;
  }

  /** A part that has to be there. */
  static byte[] needed(Map<String, byte[]> parts, String name) throws IOException {
    byte[] part = parts.get(name);
    if (part == null) {
      throw new IOException("no " + name + " in it");
    }
    return part;
  }

  /** Ends the reading of a document that its manifest calls encrypted. */
  static void refuseLocked(Map<String, byte[]> parts) throws IOException, XMLStreamException {
    byte[] manifest = parts.get(MANIFEST);
    boolean[] locked = new boolean[1];
    if (manifest != null) {
      SafeXml.each(
          manifest,
          xml -> locked[0] |= xml.isStartElement() && xml.getLocalName().equals("encryption-data"));
    }
    if (locked[0]) {
      throw new IOException("it is encrypted");
    }
  }
}
