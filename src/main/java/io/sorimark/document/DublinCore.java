package io.sorimark.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What packages say of the document in them, in elements of the Dublin Core. */
final class DublinCore {

  private DublinCore() {}

  /** Takes the title or the language, if that is what begins here. */
  static void take(XMLStreamReader xml, Outline outline) throws XMLStreamException {
    if (xml.isStartElement() && xml.getLocalName().equals("title")) {
      outline.title(xml.getElementText());
    } else if (xml.isStartElement() && xml.getLocalName().equals("language")) {
      outline.language(xml.getElementText().strip());
    }
  }
}
