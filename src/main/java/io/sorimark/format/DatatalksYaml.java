package io.sorimark.format;

import io.sorimark.reading.Fit;
import io.sorimark.reading.Json.Node;
import io.sorimark.reading.Lines;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The transcripts of DataTalks.Club: a list named {@code transcript} in the front matter of an
 * episode's page, of headings ({@code header}) and of what was said ({@code line}, {@code sec} or
 * {@code time}, {@code who}). Starts only.
 */
final class DatatalksYaml {

  private static final Pattern SIGNATURE =
      Pattern.compile("(?m)^transcript:\\s*-\\s+(?:header|line|sec|time|who):");

  private DatatalksYaml() {}

  /**
   * The list may begin after a long introduction, so all of a file with front matter is searched.
   */
  static Fit sniff(Input in) {
    boolean found =
        SIGNATURE.matcher(in.head()).find()
            || (FrontMatter.begins(in.head()) && SIGNATURE.matcher(in.text()).find());
    return found ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.DATATALKS_YAML);
    Lines lines = in.lines();
    FrontMatter fenced = FrontMatter.of(lines);
    FrontMatter front = fenced.end() > 0 ? fenced : FrontMatter.ofAll(in);
    Paragraphs paragraphs = new Paragraphs();
    front.tell(draft, paragraphs::note, "transcript");
    for (Node item : front.root().get("transcript").items()) {
      item.get("header").text().ifPresent(header -> paragraphs.note("heading", header.strip()));
      item.get("line")
          .text()
          .ifPresent(line ->
              paragraphs.add(
                  item.line() + front.firstLine(),
                  item.column(),
                  time(item),
                  item.get("who").text().map(String::strip).filter(who -> !who.isEmpty()),
                  Texts.strippedLines(line)));
    }
    for (Block block : Block.of(lines, front.end())) {
      draft.claim(block.from(), block.to());
      paragraphs.note("text", String.join("\n", block.raw()));
    }
    paragraphs.emit(draft);
    return draft.finish();
  }

  private static Optional<Duration> time(Node item) {
    OptionalDouble seconds = item.get("sec").number();
    return seconds.isPresent()
        ? Timecode.ofSeconds(seconds.getAsDouble())
        : item.get("time").text().flatMap(Timecode::parse);
  }
}
