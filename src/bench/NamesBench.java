import io.sorimark.model.Correction;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.names.Corrections;
import io.sorimark.names.Settings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How long it takes to propose corrections for 14,000 words of talk: made-up names in made-up
 * sentences, one in forty words a name that was misheard. Prints milliseconds of processor time of
 * the thread, the first round (with the loading of word lists) and the best of the next ones.
 */
final class NamesBench {

  private static final int WORDS = 14_000;
  private static final int WORDS_A_CUE = 9;
  private static final String[] TALK =
      ("so we built the index and then you know it was kind of slow because every query had to look"
              + " at all of these vectors in memory and people asked for something faster which is"
              + " why the team started over with a smaller model and a better way to store results")
          .split(" ");
  private static final String[] STARTS =
      "Vel Bram Quor Zin Tal Mor Ska Drel Fen Hax Ilk Jor Kes Lum Nev Ost Pyr Rav Sul Wex"
          .split(" ");
  private static final String[] ENDS =
      "qora shore dent tran mik olla base ify ara onix stack elan vex ton lia grid wave um ista eo"
          .split(" ");

  private NamesBench() {}

  public static void main(String[] args) {
    System.out.println("| names | first round | warm | corrections |");
    System.out.println("|---|---|---|---|");
    for (int names : new int[] {600, 10_000}) {
      Random random = new Random(1);
      List<String> all = names(names, random);
      Glossary glossary =
          new Glossary(
              all.stream().map(name -> Name.of(name, Name.Trust.CONFIRMED)).toList(), List.of());
      measure(talk(all, random), glossary, names);
    }
  }

  private static void measure(Transcript talk, Glossary glossary, int names) {
    double first = 0;
    double best = Double.MAX_VALUE;
    List<Correction> found = List.of();
    for (int round = 0; round < 6; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      found = Corrections.propose(talk, glossary, Settings.DEFAULT);
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      first = round == 0 ? seconds : first;
      best = Math.min(best, seconds);
    }
    System.out.printf("| %,d | %.1f s | %.1f s | %d |%n", names, first, best, found.size());
  }

  private static List<String> names(int count, Random random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String middle = i < 400 ? "" : STARTS[random.nextInt(20)].toLowerCase(java.util.Locale.ROOT);
      names.add(STARTS[i % 20] + middle + ENDS[i / 20 % 20]);
    }
    return names.stream().distinct().toList();
  }

  private static Transcript talk(List<String> names, Random random) {
    List<Cue> cues = new ArrayList<>();
    for (int word = 0; word < WORDS; word += WORDS_A_CUE) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < WORDS_A_CUE; i++) {
        boolean name = random.nextInt(40) == 0;
        text.append(
            name
                ? misheard(names.get(random.nextInt(names.size())))
                : TALK[random.nextInt(TALK.length)]);
        text.append(' ');
      }
      long start = cues.size() * 3000L;
      cues.add(Cue.of(TimeSpan.ofMillis(start, start + 3000), text.toString().strip()));
    }
    return Transcript.of(cues);
  }

  private static String misheard(String name) {
    return name.replace("qu", "k").replace("o", "a").replace("x", "cks").replace("y", "i");
  }
}
