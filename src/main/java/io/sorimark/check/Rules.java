package io.sorimark.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules, in the order in which they are listed; {@code docs/check.md} is made from it. */
public final class Rules {

  public static final List<Rule> ALL =
      Stream.of(
              FileRules.ALL,
              TimeRules.ALL,
              VttRules.ALL,
              VttTextRules.ALL,
              SrtRules.ALL,
              LabelRules.ALL,
              PodcastJsonRules.ALL,
              HtmlRules.ALL,
              ChapterRules.ALL,
              ChaptersJsonRules.ALL,
              CarrierRules.ALL,
              DescriptionRules.ALL,
              CaptionRules.ALL)
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  public static Optional<Rule> of(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
