package io.sorimark.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.sorimark.language.Encoding;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML event by event, which can neither fetch nor unfold anything. */
final class SafeXml {

  private static final XMLInputFactory BOUND = factory(true);
  private static final XMLInputFactory UNBOUND = factory(false);

  private static final Pattern SAID =
      Pattern.compile("^\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,40})[\"']");

  private static final int LOOKED_AT = 200;

  /** What is done at an event, the start and the end of an element among them. */
  @FunctionalInterface
  interface Event {
    void at(XMLStreamReader xml) throws XMLStreamException;
  }

  private SafeXml() {}

  static void each(byte[] bytes, Event event) throws XMLStreamException {
    each(BOUND, bytes, event);
  }

  /**
   * The same where prefixes may be bound to nothing, as in a part that was copied out of a file;
   * names have their prefix then.
   */
  static void eachUnbound(byte[] bytes, Event event) throws XMLStreamException {
    each(UNBOUND, bytes, event);
  }

  /** The attribute of that name in whatever namespace; nothing where there is none. */
  static String attribute(XMLStreamReader xml, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static void each(XMLInputFactory factory, byte[] bytes, Event event)
      throws XMLStreamException {
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(decoded(bytes)));
    try {
      while (xml.hasNext()) {
        xml.next();
        event.at(xml);
      }
    } finally {
      xml.close();
    }
  }

  /**
   * The JDK's reader prints to the standard error when it meets a byte that is wrong, so it gets
   * characters.
   */
  private static String decoded(byte[] bytes) {
    Encoding.Decoded decoded = Encoding.decode(bytes);
    Matcher said =
        SAID.matcher(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), ISO_8859_1));
    return !decoded.certain() && said.find() && Charset.isSupported(said.group(1))
        ? new String(bytes, Charset.forName(said.group(1)))
        : decoded.text();
  }

  private static XMLInputFactory factory(boolean namespaces) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
    return factory;
  }
}
