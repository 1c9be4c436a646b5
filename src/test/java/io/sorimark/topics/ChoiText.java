package io.sorimark.topics;

import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A text in the form of Choi's test collection: sentences, a line each, of ten documents that have
 * nothing to do with each other, a line of equals signs between them. Ours are made up, by a seed.
 *
 * @param bins for each sentence the number of its document
 */
record ChoiText(List<Sentence> sentences, int[] bins) {

  private static final String LINE = "==========";
  private static final int DOCUMENTS = 10;
  private static final int SECONDS = 6;

  private static final List<String> TOPICS =
      List.of(
          "kettle steam boiler valve whistle copper flame gasket pressure stove spout brass",
          "index query ranking token stemmer corpus posting retrieval snippet crawler shard recall",
          "lighthouse keeper harbour fog signal lantern cliff tide beacon anchor sailor reef",
          "orchard graft apple pruning blossom ladder cider pollen beehive harvest basket root",
          "violin varnish spruce bow luthier string bridge concerto resin pegbox melody tuning",
          "tram depot pantograph rail timetable conductor bell ticket platform junction brake fare",
          "glacier moraine ice crevasse sediment valley boulder meltwater crampon summit ridge"
              + " snow",
          "loom weft warp shuttle linen yarn dye spindle fabric pattern wool thread",
          "senate ballot treaty minister decree coalition charter census tariff envoy province law",
          "enzyme protein membrane nucleus receptor antibody vaccine plasma tissue molecule gene"
              + " cell",
          "planet orbit comet telescope crater eclipse nebula meteor satellite gravity dust ring",
          "oven dough yeast crust flour rye starter bakery loaf salt sourdough crumb");

  /** Words that any document uses. */
  private static final String[] COMMON =
      ("the of and to in that was is for with as by at from they had which one about when"
              + " water hand house morning letter paper money number group reason market village"
              + " friend table window winter summer history school teacher answer colour voice")
          .split(" ");

  /** Documents of {@code least} to {@code most} sentences. */
  static ChoiText of(long seed, int least, int most) {
    return parse(write(new Random(seed), least, most));
  }

  private static String write(Random random, int least, int most) {
    StringBuilder text = new StringBuilder(LINE).append('\n');
    for (int document = 0; document < DOCUMENTS; document++) {
      String[] topic = TOPICS.get((document * 5 + random.nextInt(2)) % TOPICS.size()).split(" ");
      int sentences = least + random.nextInt(most - least + 1);
      for (int i = 0; i < sentences; i++) {
        text.append(sentence(random, topic)).append('\n');
      }
      text.append(LINE).append('\n');
    }
    return text.toString();
  }

  private static String sentence(Random random, String[] topic) {
    List<String> words = new ArrayList<>();
    int count = 8 + random.nextInt(15);
    for (int i = 0; i < count; i++) {
      String[] from = random.nextInt(3) == 0 ? topic : COMMON;
      words.add(from[random.nextInt(from.length)]);
    }
    return String.join(" ", words) + " .";
  }

  static ChoiText parse(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Integer> bins = new ArrayList<>();
    int document = -1;
    for (String line : text.lines().toList()) {
      if (line.equals(LINE)) {
        document++;
      } else {
        long millis = sentences.size() * SECONDS * 1000L;
        TimeSpan span = TimeSpan.ofMillis(millis, millis + SECONDS * 1000L);
        sentences.add(new Sentence(span, line, false));
        bins.add(document);
      }
    }
    return new ChoiText(sentences, bins.stream().mapToInt(Integer::intValue).toArray());
  }
}
