package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.CASTOPOD;
import static io.sorimark.check.Receiver.POCKETCASTS;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import com.fasterxml.jackson.core.JsonToken;
import io.sorimark.check.JsonTree.Node;
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
              error("chapters-syntax", ChaptersJsonRules::syntax)
                  .stops(SPEC, CASTOPOD, ANTENNAPOD, POCKETCASTS)
                  .says("not JSON; the receiver refuses the file")
                  .advice("mend it here"),
              error("chapters-list", ChaptersJsonRules::list)
                  .stops(SPEC, ANTENNAPOD, POCKETCASTS)
                  .says("no array \"chapters\"; the receiver finds none")
                  .advice("write {\"version\": \"1.2.0\", \"chapters\": [...]}"),
              error("chapters-version", ChaptersJsonRules::version)
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

  private static void syntax(Subject subject, Report report) {
    subject
        .json()
        .fault()
        .ifPresent(
            fault -> report.at(fault.line(), fault.column(), "not JSON: " + fault.message()));
  }

  private static void list(Subject subject, Report report) {
    if (subject.json().fault().isEmpty() && !subject.json().hasArray("chapters")) {
      report.at(0, 0);
    }
  }

  private static void version(Subject subject, Report report) {
    Node root = subject.json().root();
    if (root.isObject() && !root.field("version").isString()) {
      report.at(root.field("version").line(), root.field("version").column());
    }
  }

  private static void urls(Subject subject, Report report) {
    each("url", chapter -> isNoUrl(chapter.field("url"))).detect(subject, report);
    each("img", chapter -> isNoUrl(chapter.field("img"))).detect(subject, report);
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

  /** Points at the field where there is one, at the chapter where it is missing. */
  private static Rule.Detector each(String field, Predicate<Node> broken) {
    return (subject, report) -> {
      for (Node chapter : subject.json().root().field("chapters").items()) {
        if (broken.test(chapter)) {
          Node at = chapter.field(field).isMissing() ? chapter : chapter.field(field);
          report.at(at.line(), at.column());
        }
      }
    };
  }
}
