package io.sorimark.topics;

import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whisper.cpp transcript cut into sentences and stems exactly as the prototype did, from which
 * the test vectors of the boundary model come. Ours cuts and stems better; this is here to prove
 * that everything behind it computes the same.
 */
final class PrototypeTalk {

  private static final Set<String> STOPS =
      Set.of(
          """
          a about above actually after again all almost already also always am an and another any
          anything are aren't around as at away back be because been before being below between
          both but by came can can't cannot come could couldn't did didn't do does doesn't doing
          don don't done down each either else enough even ever every everything few for from
          further gave get gets getting give given go goes going gone gonna good got great guess
          guys had has hasn't have haven't having he he's her here hers herself him himself his
          how however i i'd i'll i'm i've if in indeed into is isn't it it's its itself just kind
          kinda know known last least less let let's like little ll long look lot lots made make
          makes making many may maybe me mean means might mm more most much must my myself need
          never new no nor not nothing now of off oh ok okay on once one ones only or other others
          our ours ourselves out over own part people perhaps point pretty probably put quite
          rather re really right said same saw say saying says see seem seems she should shouldn't
          since so some somebody someone something sort still stuff such sure take talk tell than
          thank thanks that that's the their them themselves then there there's these they they're
          they've thing things think thinking this those though three through time to together too
          took totally try trying two uh um under until up us use used using ve very wanna want
          wanted wants was wasn't way ways we we'd we'll we're we've well went were weren't what
          what's when where whether which while who why will with within without won't work would
          wouldn't yeah year years yep yes yet you you'd you'll you're you've your yours yourself
          hmm huh ah basically obviously definitely literally absolutely exactly first second
          today yesterday tomorrow bit different big
          """
              .split("\\s+"));
  private static final List<String> SUFFIXES =
      List.of(
          "ations", "ation", "ingly", "ments", "ment", "ings", "ness", "edly", "ing", "ies", "ers",
          "ed", "es", "ly", "er", "s");
  private static final Pattern CUE =
      Pattern.compile(
          "^\\[(\\d+):(\\d\\d):(\\d\\d\\.\\d+) --> (\\d+):(\\d\\d):(\\d\\d\\.\\d+)\\]\\s*(.*)$");
  private static final Pattern PIECE_END = Pattern.compile("\u0001|(?<=[.?!])[\"')]?\\s+(?=\\S)");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!][\"')]?$");
  private static final int MOST_WORDS = 45;

  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Double> starts = new ArrayList<>();
  private double start;
  private String text = "";
  private boolean opensTurn;
  private boolean pending;
  private double end;

  private PrototypeTalk() {}

  static Talk read(Path file, double duration) throws IOException {
    PrototypeTalk talk = new PrototypeTalk();
    Files.readAllLines(file).forEach(talk::readLine);
    talk.flush();
    return talk.talk(Math.max(duration, talk.end));
  }

  private void readLine(String line) {
    Matcher cue = CUE.matcher(line);
    if (!cue.matches()) {
      return;
    }
    double from = seconds(cue, 1);
    double to = seconds(cue, 4);
    end = Math.max(end, to);
    String said = clean(cue.group(7)).strip();
    if (!said.isEmpty()) {
      readText((" " + said).replaceAll("(^|\\s)-\\s+(?=\\S)", " \u0001"), from, to);
    }
  }

  private void readText(String raw, double from, double to) {
    Matcher ends = PIECE_END.matcher(raw);
    int at = 0;
    while (ends.find()) {
      readPiece(raw.substring(at, ends.start()), at, raw.length(), from, to);
      if (ends.group().equals("\u0001")) {
        flush();
        pending = true;
      }
      at = ends.end();
    }
    readPiece(raw.substring(at), at, raw.length(), from, to);
  }

  private void readPiece(String piece, int offset, int length, double from, double to) {
    if (piece.isBlank()) {
      return;
    }
    if (text.isEmpty()) {
      start = from + (to - from) * offset / length;
      text = piece;
      opensTurn = pending;
      pending = false;
    } else {
      text += " " + piece;
    }
    if (SENTENCE_END.matcher(piece.strip()).find()
        || text.strip().split("\\s+").length > MOST_WORDS) {
      flush();
    }
  }

  private void flush() {
    if (PhraseFeatures.WORD.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      Duration at = Duration.ofNanos(Math.round(start * 1e9));
      sentences.add(new Sentence(TimeSpan.at(at), text.replaceAll("\\s+", " ").strip(), opensTurn));
      starts.add(start);
    } else if (!text.isEmpty()) {
      pending |= opensTurn;
    }
    text = "";
  }

  private Talk talk(double length) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[][] stems = new int[sentences.size()][];
    for (int i = 0; i < stems.length; i++) {
      stems[i] =
          stems(sentences.get(i).text()).stream()
              .mapToInt(stem -> numbers.computeIfAbsent(stem, s -> numbers.size()))
              .toArray();
    }
    double[] times = new double[stems.length + 1];
    for (int i = 0; i < stems.length; i++) {
      times[i] = starts.get(i);
    }
    times[stems.length] = length;
    return Talk.of(sentences, times, stems, List.copyOf(numbers.keySet()));
  }

  private static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : PhraseFeatures.words(text)) {
      String bare = word.replaceAll("^[-']+|[-']+$", "");
      if (bare.length() < 3 || STOPS.contains(bare)) {
        continue;
      }
      for (String part : bare.split("-")) {
        String stem = part.length() < 3 || STOPS.contains(part) ? "" : stem(part);
        if (stem.length() >= 2) {
          stems.add(stem);
        }
      }
    }
    return stems;
  }

  private static String stem(String word) {
    String w = (word.endsWith("'s") ? word.substring(0, word.length() - 2) : word).replace("'", "");
    if (w.length() <= 3) {
      return w;
    }
    if (w.endsWith("ies") && w.length() >= 6) {
      w = w.substring(0, w.length() - 3) + "y";
    } else {
      for (String suffix : SUFFIXES) {
        int least = Set.of("er", "ers", "ment", "ments").contains(suffix) ? 4 : 3;
        boolean doubled = suffix.equals("s") && "su".indexOf(w.charAt(w.length() - 2)) >= 0;
        if (w.endsWith(suffix) && w.length() - suffix.length() >= least && !doubled) {
          w = w.substring(0, w.length() - suffix.length());
          break;
        }
      }
    }
    if (w.length() > 3 && w.endsWith("e")) {
      w = w.substring(0, w.length() - 1);
    }
    int last = w.length() - 1;
    return w.length() > 3
            && w.charAt(last) == w.charAt(last - 1)
            && "bdgmnprt".indexOf(w.charAt(last)) >= 0
        ? w.substring(0, last)
        : w;
  }

  private static String clean(String text) {
    return text.replace("\\ \\ ", " ")
        .replace("\\ ", " ")
        .replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace("\u2014", " -- ")
        .replaceAll("\\\\?\\[[^\\]]{0,40}\\\\?\\]", " ");
  }

  private static double seconds(Matcher cue, int group) {
    return Integer.parseInt(cue.group(group)) * 3600
        + Integer.parseInt(cue.group(group + 1)) * 60
        + Double.parseDouble(cue.group(group + 2));
  }
}
