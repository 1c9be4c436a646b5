package io.sorimark.publish;

import io.sorimark.model.Chapter;
import io.sorimark.model.Chapter.Extras;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Chapters with all that may break a carrier in their titles; the same for a seed. */
final class RandomChapters {

  /** What titles begin with: something that is no list mark, no separator and no time. */
  private static final List<String> BEGINNINGS =
      List.of("Kettles", "끝", "第一章", "Über", "NOTE", "TITLE", "7 tools", "WEBVTT", "REM");

  private static final List<String> PIECES =
      List.of(
          "&",
          "&amp;",
          "<b>",
          "</b>",
          "<",
          ">",
          "\"",
          "'",
          "=",
          ";",
          "#",
          "\\",
          "\\n",
          "--",
          "-->",
          "%",
          "%20",
          "[x]",
          "(y)",
          "*z*",
          "_u_",
          "`c`",
          "{",
          "}",
          ",",
          "00:01:02",
          "1:2",
          "😀",
          "끝\\",
          "http://a.example/?b=c&d",
          "<http://a.example/>",
          "\t",
          "\n",
          "\r\n",
          "\u2028",
          "CHAPTER01=",
          "]]>",
          "<!--",
          "|",
          "~~");

  private final Random random;

  RandomChapters(long seed) {
    this.random = new Random(seed);
  }

  /** 1 to 20, by start, ten seconds to an hour apart, the first listed. */
  List<Chapter> some() {
    return many(1 + random.nextInt(20));
  }

  List<Chapter> many(int count) {
    List<Chapter> chapters = new ArrayList<>();
    long start = random.nextInt(5000);
    for (int i = 0; i < count; i++) {
      long length = 10_000 + random.nextInt(72_000_000 / Math.max(20, count));
      boolean listed = chapters.isEmpty() || random.nextInt(5) > 0;
      chapters.add(chapter(start, start + 1 + random.nextInt(10_000), listed));
      start += length;
    }
    return chapters;
  }

  private Chapter chapter(long start, long end, boolean listed) {
    return Chapter.of(Duration.ofMillis(start), title())
        .withEnd(maybe(Duration.ofMillis(end)))
        .withExtras(
            new Extras(
                maybe("https://a.example/p?x=" + random.nextInt(100) + "&y=(z)_\\"),
                maybe("https://a.example/i" + random.nextInt(100) + ".jpg"),
                listed));
  }

  private String title() {
    StringBuilder title = new StringBuilder(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())));
    for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
      title
          .append(random.nextBoolean() ? " " : "")
          .append(PIECES.get(random.nextInt(PIECES.size())));
    }
    if (random.nextInt(20) == 0) {
      title.append(" \uac00\ub098\ub2e4 words".repeat(20)); // 200 characters
    }
    return title.toString();
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }
}
