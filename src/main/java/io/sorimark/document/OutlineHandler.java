package io.sorimark.document;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the XHTML that Tika makes of a document. */
final class OutlineHandler extends DefaultHandler {

  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "u", "em", "strong", "span", "code", "small", "sub", "sup", "mark", "q");
  private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template");

  private final Outline outline;
  private final boolean keepsLines;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder linkText = new StringBuilder();
  private String target = "";
  private int silent;

  /**
   * @param keepsLines whether a line of text is a paragraph: in a PDF nobody knows where one ends
   */
  OutlineHandler(Outline outline, boolean keepsLines) {
    this.outline = outline;
    this.keepsLines = keepsLines;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (SILENT.contains(name)) {
      silent++;
    }
    if (!INLINE.contains(name)) {
      endParagraph();
    }
    if (name.equals("html") && attributes.getValue("lang") != null) {
      outline.language(attributes.getValue("lang"));
    }
    if (name.equals("a") && attributes.getValue("href") != null) {
      target = attributes.getValue("href");
      linkText.setLength(0);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (silent == 0) {
      text.append(chars, start, length);
      linkText.append(chars, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (SILENT.contains(name)) {
      silent--;
    }
    if (name.equals("a") && !target.isEmpty()) {
      outline.link(linkText.toString(), target);
      target = "";
    }
    if (name.equals("title")) {
      outline.title(text.toString());
      text.setLength(0);
    } else if (name.matches("h[1-6]")) {
      outline.heading(name.charAt(1) - '0', text.toString());
      text.setLength(0);
    } else if (!INLINE.contains(name)) {
      endParagraph();
    }
  }

  private void endParagraph() {
    if (keepsLines) {
      text.toString().lines().forEach(outline::paragraph);
    } else {
      outline.paragraph(text.toString());
    }
    text.setLength(0);
  }
}
