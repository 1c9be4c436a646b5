package io.sorimark.document;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;

/**
 * A book (EPUB 2 and 3): its pages in the order of the spine, without its own table of contents. A
 * page that has no headings stands below what the table of contents calls it.
 */
final class EpubDocument {

  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final Pattern WANTED =
      Pattern.compile("(?i).*\\.(?:opf|x?html?|xml|ncx)|META-INF/.*");
  private static final Pattern HEADING = Pattern.compile("(?i)<h[1-6][\\s>]");

  /** An item of the manifest. */
  private record Item(String file, String type, boolean contents) {}

  private final Map<String, byte[]> parts;
  private final Outline outline;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<String> spine = new ArrayList<>();
  private String folder = "";

  private EpubDocument(Map<String, byte[]> parts, Outline outline) {
    this.parts = parts;
    this.outline = outline;
  }

  /**
   * Reads it.
   *
   * @param mostBytes that are unpacked
   */
  static void read(String name, byte[] bytes, int mostBytes, Outline outline)
      throws IOException, TikaException, XMLStreamException {
    Map<String, byte[]> parts =
        ZipParts.of(bytes, mostBytes, part -> WANTED.matcher(part).matches());
    new EpubDocument(parts, outline).read(name);
  }

  private void read(String name) throws IOException, TikaException, XMLStreamException {
    String[] packages = new String[1];
    SafeXml.each(
        ZipParts.needed(parts, CONTAINER),
        xml -> {
          if (starts(xml, "rootfile") && packages[0] == null) {
            packages[0] = SafeXml.attribute(xml, "full-path");
          }
        });
    String file = Optional.ofNullable(packages[0]).orElse("content.opf");
    folder = file;
    SafeXml.each(ZipParts.needed(parts, file), this::takePackage);
    Map<String, EpubContents.Entry> contents = contents();
    Set<String> locked = locked();
    for (String id : spine) {
      Item item = items.get(id);
      if (item != null && !item.contents && item.type.contains("html")) {
        if (locked.contains(item.file)) {
          throw new IOException("it is encrypted");
        }
        readPage(name, item.file, Optional.ofNullable(contents.get(item.file)));
      }
    }
  }

  private void takePackage(XMLStreamReader xml) throws XMLStreamException {
    if (!xml.isStartElement()) {
      return;
    }
    switch (xml.getLocalName()) {
      case "title", "language" -> DublinCore.take(xml, outline);
      case "item" ->
          items.put(
              SafeXml.attribute(xml, "id"),
              new Item(
                  resolved(folder, SafeXml.attribute(xml, "href")),
                  SafeXml.attribute(xml, "media-type").toLowerCase(Locale.ROOT),
                  SafeXml.attribute(xml, "properties").matches("(?:.*\\s)?nav(?:\\s.*)?")));
      case "itemref" -> spine.add(SafeXml.attribute(xml, "idref"));
      default -> {}
    }
  }

  private Map<String, EpubContents.Entry> contents() {
    Map<String, EpubContents.Entry> contents = new HashMap<>();
    for (Item item : items.values()) {
      byte[] part = parts.get(item.file);
      if (part != null && (item.contents || item.type.contains("ncx"))) {
        titles(item.file, part)
            .forEach((href, entry) -> contents.putIfAbsent(resolved(item.file, href), entry));
      }
    }
    return contents;
  }

  /** None where they cannot be read: the pages are there without them. */
  private Map<String, EpubContents.Entry> titles(String file, byte[] part) {
    try {
      return EpubContents.read(part);
    } catch (XMLStreamException broken) {
      outline.gap("its table of contents, " + file);
      return Map.of();
    }
  }

  private void readPage(String name, String file, Optional<EpubContents.Entry> entry)
      throws IOException, TikaException {
    byte[] page = parts.get(file);
    if (page == null) {
      outline.gap("no " + file + " in it");
      return;
    }
    if (!HEADING.matcher(new String(page, StandardCharsets.ISO_8859_1)).find()) {
      entry.ifPresent(known -> outline.heading(known.level(), known.title()));
    }
    TikaDocument.readXhtml(name, page, outline);
  }

  /** Fonts are often scrambled, pages only where the book is locked. */
  private Set<String> locked() throws XMLStreamException {
    byte[] encryption = parts.getOrDefault(ENCRYPTION, new byte[0]);
    Set<String> locked = new HashSet<>();
    if (encryption.length > 0) {
      SafeXml.each(
          encryption,
          xml -> {
            if (starts(xml, "CipherReference")) {
              locked.add(resolved("", SafeXml.attribute(xml, "URI")));
            }
          });
    }
    return locked;
  }

  private static boolean starts(XMLStreamReader xml, String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** The part that a link means, without what it points at in there. */
  private static String resolved(String from, String href) {
    try {
      URI base = new URI(null, null, "/" + from, null);
      String path = base.resolve(href.strip().replace(" ", "%20")).getPath();
      return path == null ? href : path.replaceFirst("^/+", "");
    } catch (URISyntaxException | IllegalArgumentException strange) {
      return href;
    }
  }
}
