package io.sorimark.document;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML event by event, which can neither fetch nor unfold anything. */
final class SafeXml {

  private static final XMLInputFactory BOUND = factory(true);
  private static final XMLInputFactory UNBOUND = factory(false);

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

  private static void each(XMLInputFactory factory, byte[] bytes, Event event)
      throws XMLStreamException {
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    try {
      while (xml.hasNext()) {
        xml.next();
        event.at(xml);
      }
    } finally {
      xml.close();
    }
  }

  private static XMLInputFactory factory(boolean namespaces) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
    return factory;
  }
}
