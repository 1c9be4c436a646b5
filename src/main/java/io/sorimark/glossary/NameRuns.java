package io.sorimark.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Latin letters in a line: words with a capital that stand side by side ("Hugging Face"),
 * words that nobody but a name is written like (OpenAI, GPT-4, a16z), and capitals alone (RWKV).
 */
final class NameRuns {

  /**
   * A name in a line.
   *
   * @param sure whether its writing alone makes it a name, wherever it stands
   * @param first whether it begins a sentence or stands in a title, where any word has a capital
   */
  record Run(String text, boolean sure, boolean first) {}

  private enum Look {
    /** OpenAI, iPhone, GPT-4, a16z. */
    ODD,
    /** RWKV. */
    CAPITALS,
    /** Qdrant. */
    CAPITAL,
    /** All else. */
    PLAIN
  }

  /**
   * @param first whether it is the first word of a sentence
   * @param adjacent whether the word before it belongs to the same name, if it is one
   */
  private record Word(String text, Look look, boolean first, boolean adjacent) {

    boolean isOdd() {
      return look == Look.ODD;
    }

    boolean isEdge() {
      return !isOdd() && StopNames.isEdge(text);
    }

    boolean isEmpty() {
      return !isOdd() && StopNames.isEmpty(text);
    }
  }

  private static final int MOST_WORDS = 4;

  /** So many words with capitals in a line of few others are a title, not names side by side. */
  private static final int TITLE_WORDS = 5;

  private static final Pattern WORD =
      Pattern.compile("[\\p{IsLatin}\\p{N}]+(?:[.'’&-][\\p{IsLatin}\\p{N}]+)*(?:\\+\\+|#)?");
  private static final Pattern ODD =
      Pattern.compile(".*\\p{Ll}.*\\p{Lu}.*|\\p{Lu}{2,}\\p{Ll}{2,}.*|\\p{L}+\\d+\\p{L}+");
  private static final Pattern MODEL = Pattern.compile("\\p{Lu}\\p{L}+-?\\d+(?:\\.\\d+)?\\p{L}?");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{2,7}");
  private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}{9,}");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}.*");
  private static final Pattern SITE =
      Pattern.compile("(?i).*\\.(?:ai|js|io|com|py|net|dev|app|rs)");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  /** I'm, We'll; but O'Reilly. */
  private static final Pattern CONTRACTION = Pattern.compile("(?i).*['’](?:m|ll|ve|re|d|t)");

  private static final Pattern SUFFIX =
      Pattern.compile(
          "-(?:like|based|powered|ready|assisted|specific|native|generated|style|related|driven"
              + "|free|focused|time|only|first|off)$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;•|/—–\"“‘]\\s*$|^ - $");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\S+@\\S+|www\\.\\S+");

  private NameRuns() {}

  static List<Run> in(String line) {
    List<Word> words = words(withoutAddresses(line));
    boolean title = isTitle(words);
    List<Run> runs = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word word : words) {
      boolean named = word.look != Look.PLAIN && !StopNames.isRole(word.text);
      if (!named || !word.adjacent) {
        close(open, title, runs);
      }
      if (named) {
        open.add(word);
      }
    }
    close(open, title, runs);
    return runs;
  }

  static String withoutAddresses(String text) {
    return ADDRESS.matcher(text).replaceAll(" | ");
  }

  private static List<Word> words(String line) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    int end = 0;
    boolean possessed = false;
    boolean first = true;
    while (matcher.find()) {
      String before = line.substring(end, matcher.start());
      String bare = POSSESSIVE.matcher(matcher.group()).replaceAll("");
      String name = SUFFIX.matcher(bare).replaceAll("");
      first = first || SENTENCE_END.matcher(before).find();
      words.add(new Word(name, look(name), first, before.equals(" ") && !possessed));
      first = first && name.codePoints().noneMatch(Character::isLetter);
      possessed = !bare.equals(matcher.group());
      end = matcher.end();
    }
    return words;
  }

  private static Look look(String name) {
    boolean joined = name.contains(".") && !SITE.matcher(name).matches();
    if (MODEL.matcher(name).matches()) {
      return Look.ODD;
    }
    if (joined || CONTRACTION.matcher(name).matches()) {
      return Look.PLAIN;
    }
    if (ODD.matcher(name).matches() && !isHyphenated(name)) {
      return Look.ODD;
    }
    if (CAPITALS.matcher(name).matches()) {
      return Look.CAPITALS;
    }
    return CAPITAL.matcher(name).matches() && !SHOUTED.matcher(name).matches()
        ? Look.CAPITAL
        : Look.PLAIN;
  }

  /** Open-Source is no odd word; its parts are ordinary. */
  private static boolean isHyphenated(String name) {
    return name.contains("-")
        && List.of(name.split("-")).stream().noneMatch(part -> ODD.matcher(part).matches());
  }

  private static boolean isTitle(List<Word> words) {
    long capital = words.stream().filter(word -> word.look == Look.CAPITAL).count();
    return capital >= TITLE_WORDS && capital * 3 > words.size() * 2L;
  }

  private static void close(List<Word> open, boolean title, List<Run> runs) {
    List<Word> run = trimmed(open);
    boolean whole = run.size() == open.size() && run.size() < MOST_WORDS;
    if ((title && run.size() > 1) ? whole : run.size() <= MOST_WORDS) {
      add(run, title, runs);
    }
    if (run.size() > 1) {
      run.stream().filter(Word::isOdd).forEach(word -> add(List.of(word), title, runs));
    }
    open.clear();
  }

  private static void add(List<Word> run, boolean title, List<Run> runs) {
    if (!run.stream().allMatch(Word::isEmpty)) {
      boolean sure = run.size() > 1 || run.getFirst().isOdd();
      String text = String.join(" ", run.stream().map(Word::text).toList());
      runs.add(new Run(text, sure, title || run.getFirst().first));
    }
  }

  /** Without words at its ends that say nothing; "Series A" has nothing left. */
  private static List<Word> trimmed(List<Word> run) {
    int from = 0;
    int to = run.size();
    while (from < to && run.get(from).isEdge()) {
      from++;
    }
    while (to > from && run.get(to - 1).isEdge()) {
      to--;
    }
    return List.copyOf(run.subList(from, to));
  }
}
