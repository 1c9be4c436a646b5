import io.sorimark.format.Format;
import io.sorimark.format.Layout;
import io.sorimark.format.Transcripts;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes a talk of many hours of a short one: {@code LongTalk TRANSCRIPT HOURS OUT.srt}. The short
 * one is said again and again; each time its longer words have changed places, so that each time it
 * is about something else.
 */
final class LongTalk {

  private static final Pattern LONG_WORD = Pattern.compile("\\b[a-z]{5,}\\b");
  private static final int SEED = 12;

  private LongTalk() {}

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Transcript talk =
        Transcripts.read(from.getFileName().toString(), Files.readAllBytes(from)).transcript();
    Transcript all = talk.withCues(repeated(talk, Duration.ofHours(Integer.parseInt(args[1]))));
    Files.writeString(Path.of(args[2]), Transcripts.write(all, Format.SRT, Layout.RICH));
  }

  private static List<Cue> repeated(Transcript talk, Duration length) {
    Random random = new Random(SEED);
    List<Cue> cues = new ArrayList<>();
    for (Duration at = Duration.ZERO; at.compareTo(length) < 0; at = at.plus(talk.end())) {
      Map<String, String> places = places(talk, random);
      for (Cue cue : talk.cues()) {
        TimeSpan span = new TimeSpan(cue.span().start().plus(at), cue.span().end().plus(at));
        cues.add(Cue.of(span, changed(cue.text(), places)));
      }
    }
    return cues;
  }

  private static Map<String, String> places(Transcript talk, Random random) {
    TreeSet<String> words = new TreeSet<>();
    for (Cue cue : talk.cues()) {
      LONG_WORD.matcher(cue.text()).results().map(MatchResult::group).forEach(words::add);
    }
    List<String> shuffled = new ArrayList<>(words);
    java.util.Collections.shuffle(shuffled, random);
    Map<String, String> places = new HashMap<>();
    words.forEach(word -> places.put(word, shuffled.get(places.size())));
    return places;
  }

  private static String changed(String text, Map<String, String> places) {
    return LONG_WORD.matcher(text).replaceAll(word -> places.get(word.group()));
  }
}
