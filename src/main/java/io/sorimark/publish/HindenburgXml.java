package io.sorimark.publish;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.reading.TextFile;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Markers of a Hindenburg session: {@code <Marker Type="Chapter" Time Name URL/>}. Markers of other
 * types are for the editor alone.
 */
final class HindenburgXml {

  private HindenburgXml() {}

  static Fit sniff(TextFile in) {
    return Fit.sureIf(in.text().stripLeading().startsWith("<") && in.text().contains("<Marker "));
  }

  static ParsedChapters read(TextFile in) {
    Draft draft = Draft.ofTree(in);
    XmlTree xml = XmlTree.parse(in);
    for (Element marker : xml.all("Marker")) {
      if (XmlTree.attribute(marker, "Type").orElse("").equalsIgnoreCase("Chapter")) {
        read(draft, marker, xml.place(marker));
      }
    }
    return draft.finish(ChapterFormat.HINDENBURG);
  }

  private static void read(Draft draft, Element marker, Place at) {
    String time = XmlTree.attribute(marker, "Time").orElse("");
    Optional<Duration> start = Timecode.parse(time);
    if (start.isEmpty()) {
      draft.badTime(at, time);
      return;
    }
    draft.add(
        Entry.of(start.get(), XmlTree.attribute(marker, "Name").orElse(""))
            .withLinks(XmlTree.attribute(marker, "URL"), Optional.empty()),
        at);
  }
}
