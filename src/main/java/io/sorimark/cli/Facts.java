package io.sorimark.cli;

import io.sorimark.format.Parsed;
import io.sorimark.model.Cue;
import io.sorimark.model.Timing;
import io.sorimark.model.Transcript;
import io.sorimark.text.Sounds;
import io.sorimark.text.Timecode;
import io.sorimark.text.TurnMarks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be said of a transcript at a glance.
 *
 * @param words words separated by white space
 * @param speakers labels in the order of their first cue, each with its number of cues
 * @param turnMarks places where somebody else begins to speak, unnamed
 * @param sounds names of sounds, each with its number, the most frequent first
 */
record Facts(
    Parsed parsed,
    int words,
    Map<String, Integer> speakers,
    int turnMarks,
    Map<String, Integer> sounds) {

  private static final int MOST_LISTED = 8;
  private static final Pattern WORD = Pattern.compile("\\S+");

  static Facts of(Parsed parsed) {
    int words = 0;
    int marks = 0;
    Map<String, Integer> speakers = new LinkedHashMap<>();
    Map<String, Integer> sounds = new TreeMap<>();
    boolean isTalk = hasTimes(parsed.transcript()); // brackets in a text are no sounds
    for (Cue cue : parsed.transcript().cues()) {
      words += (int) WORD.matcher(cue.text()).results().count();
      marks += TurnMarks.in(cue.text()).size();
      cue.speaker().ifPresent(speaker -> speakers.merge(speaker, 1, Integer::sum));
      if (isTalk) {
        Sounds.in(cue.text())
            .forEach(sound -> sounds.merge(sound.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
      }
    }
    return new Facts(parsed, words, speakers, marks, mostFirst(sounds));
  }

  String text(String name) {
    Transcript transcript = parsed.transcript();
    List<String> lines = new ArrayList<>();
    lines.add(name);
    lines.add("  format      %s (%s)".formatted(parsed.format().title(), parsed.format().id()));
    if (hasTimes(transcript)) {
      lines.add("  duration    " + Timecode.brief(transcript.end()));
    }
    lines.add("  timing      " + timing());
    lines.add("  cues        " + transcript.cues().size());
    lines.add("  words       " + words + (transcript.hasWords() ? ", with times" : ""));
    lines.add("  language    " + transcript.language().orElse("not said"));
    lines.add("  speakers    " + list(speakers, "not named"));
    lines.add("  turn marks  " + turnMarks);
    lines.add("  sounds      " + list(sounds, "none"));
    lines.add("  problems    " + problems());
    return String.join("\n", lines) + "\n";
  }

  Map<String, Object> data(String name) {
    Transcript transcript = parsed.transcript();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("input", name);
    data.put("format", parsed.format().id());
    if (hasTimes(transcript)) {
      data.put("durationSeconds", new BigDecimal(Timecode.seconds(transcript.end())));
    }
    data.put("timing", transcript.timing().name().toLowerCase(Locale.ROOT));
    data.put("cues", transcript.cues().size());
    data.put("words", words);
    data.put("hasWordTimes", transcript.hasWords());
    transcript.language().ifPresent(language -> data.put("language", language));
    data.put("speakers", speakers);
    data.put("turnMarks", turnMarks);
    data.put("sounds", sounds);
    data.put("notes", transcript.notes().size());
    data.put("problems", problems());
    return data;
  }

  private static boolean hasTimes(Transcript transcript) {
    return transcript.timing() != Timing.NONE;
  }

  private int problems() {
    return parsed.problems().size() + parsed.moreProblems();
  }

  private String timing() {
    return switch (parsed.transcript().timing()) {
      case NONE -> "none";
      case STARTS -> "starts only";
      case SPANS -> "start and end of each cue";
    };
  }

  private static String list(Map<String, Integer> counts, String none) {
    if (counts.isEmpty()) {
      return none;
    }
    String listed =
        counts.entrySet().stream()
            .limit(MOST_LISTED)
            .map(entry -> String.format(Locale.ROOT, "%s (%d)", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    int more = counts.size() - MOST_LISTED;
    return more > 0 ? String.format(Locale.ROOT, "%s and %d more", listed, more) : listed;
  }

  private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
