package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.POCKETCASTS;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.StrictJson.Node;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules for the Podcasting 2.0 transcript in JSON: version and segments. */
final class PodcastJsonRules {

  static final List<Rule> ALL =
      Stream.of(
              error("json-syntax", JsonRules::syntax)
                  .stops(SPEC, ANTENNAPOD, POCKETCASTS)
                  .says("not JSON; the receiver refuses the file")
                  .advice("mend it here")
                  .fix(Fix.REWRITE),
              error("json-segments", JsonRules.list("segments"))
                  .stops(SPEC, ANTENNAPOD, POCKETCASTS)
                  .says("no array \"segments\"; the receiver finds no transcript")
                  .advice("write {\"version\": \"1.0.0\", \"segments\": [...]}")
                  .fix(Fix.REWRITE),
              warning("json-version", JsonRules::version)
                  .stops(SPEC)
                  .says("\"version\" is missing or no string")
                  .advice("write \"version\": \"1.0.0\"")
                  .fix(Fix.REWRITE),
              error(
                      "json-start",
                      each("startTime", segment -> segment.field("startTime").seconds().isEmpty()))
                  .stops(SPEC, ANTENNAPOD)
                  .says("\"startTime\" is missing or no number; AntennaPod leaves the segment out")
                  .advice("give each segment its start in seconds"),
              error(
                      "json-end",
                      each("endTime", segment -> segment.field("endTime").seconds().isEmpty()))
                  .stops(ANTENNAPOD)
                  .says("\"endTime\" is missing or no number; AntennaPod leaves the segment out")
                  .advice("give each segment its end in seconds")
                  .fix(Fix.REWRITE),
              error("json-body", each("body", segment -> !segment.field("body").isString()))
                  .stops(SPEC, POCKETCASTS)
                  .says("\"body\" is missing or no string; Pocket Casts refuses the file")
                  .advice("give each segment its text")
                  .fix(Fix.REWRITE),
              error(
                      "json-empty-body",
                      each(
                          "body",
                          segment ->
                              segment.field("body").isString()
                                  && segment.field("body").scalar().isEmpty()))
                  .stops(ANTENNAPOD)
                  .says("an empty \"body\"; AntennaPod stops with an exception")
                  .advice("leave the segment out")
                  .fix(Fix.REWRITE))
          .map(rule -> rule.in(Kind.PODCAST_JSON))
          .toList();

  private PodcastJsonRules() {}

  private static Rule.Detector each(String field, Predicate<Node> broken) {
    return JsonRules.each("segments", field, broken);
  }
}
