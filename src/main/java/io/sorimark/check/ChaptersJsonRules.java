package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.CASTOPOD;
import static io.sorimark.check.Receiver.POCKETCASTS;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import com.fasterxml.jackson.core.JsonToken;
import io.sorimark.check.StrictJson.Node;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for Podcasting 2.0 chapters in JSON, version 1.2, and for what AntennaPod does to them. */
final class ChaptersJsonRules {

  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");

  static final List<Rule> ALL =
      Stream.of(
              error("chapters-syntax", JsonRules::syntax)
                  .stops(SPEC, CASTOPOD, ANTENNAPOD, POCKETCASTS)
                  .says("not JSON; the receiver refuses the file")
                  .advice("mend it here"),
              error("chapters-list", JsonRules.list("chapters"))
                  .stops(SPEC, ANTENNAPOD, POCKETCASTS)
                  .says("no array \"chapters\"; the receiver finds none")
                  .advice("write {\"version\": \"1.2.0\", \"chapters\": [...]}"),
              error("chapters-version", JsonRules::version)
                  .stops(SPEC)
                  .says("\"version\" is missing or no string")
                  .advice("write \"version\": \"1.2.0\""),
              error(
                      "chapter-start",
                      each("startTime", c -> c.field("startTime").seconds().isEmpty()))
                  .stops(SPEC, ANTENNAPOD, POCKETCASTS)
                  .says("\"startTime\" is missing or no number of seconds")
                  .advice("give each chapter its start in seconds"),
              info("chapter-fraction", each("startTime", ChaptersJsonRules::hasFraction))
                  .stops(ANTENNAPOD)
                  .says("a start with a fraction; AntennaPod cuts it off")
                  .advice("let chapters start at whole seconds"),
              warning("chapter-silent", each("toc", chapter -> chapter.field("toc").isFalse()))
                  .stops(ANTENNAPOD)
                  .says("a silent chapter (\"toc\": false); AntennaPod lists it all the same")
                  .advice("give it a title, or leave it out"),
              warning("chapter-untitled", each("title", ChaptersJsonRules::isUntitled))
                  .stops(SPEC)
                  .says("a listed chapter without a title")
                  .advice("give it a title, or \"toc\": false"),
              warning("chapter-url", ChaptersJsonRules::urls)
                  .stops(SPEC)
                  .says("\"url\" or \"img\" is no web address")
                  .advice("write https://..."))
          .map(rule -> rule.in(Kind.CHAPTERS_JSON))
          .toList();

  private ChaptersJsonRules() {}

  private static void urls(Subject subject, Breaches breaches) {
    each("url", chapter -> isNoUrl(chapter.field("url"))).detect(subject, breaches);
    each("img", chapter -> isNoUrl(chapter.field("img"))).detect(subject, breaches);
  }

  private static boolean hasFraction(Node chapter) {
    return chapter.field("startTime").seconds().map(Duration::toNanosPart).orElse(0) != 0;
  }

  private static boolean isUntitled(Node chapter) {
    return !chapter.field("toc").isFalse() && chapter.field("title").scalar().isBlank();
  }

  private static boolean isNoUrl(Node value) {
    return !value.isMissing()
        && value.kind() != JsonToken.VALUE_NULL
        && !URL.matcher(value.scalar()).matches();
  }

  private static Rule.Detector each(String field, Predicate<Node> broken) {
    return JsonRules.each("chapters", field, broken);
  }
}
