package io.sorimark.pipeline;

import io.sorimark.language.WordLists;
import io.sorimark.model.Correction;
import io.sorimark.model.Cue;
import io.sorimark.model.Glossary;
import io.sorimark.model.Name;
import io.sorimark.model.Transcript;
import io.sorimark.names.Corrections;
import io.sorimark.names.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that come again and again, are no known words, and belong to no name of the glossary. */
public final class MissingNames {

  private static final int LEAST = 3;
  private static final Pattern WORD =
      Pattern.compile(
          "(?<!['’\\p{L}\\p{N}])\\p{IsLatin}[\\p{IsLatin}\\p{N}]+(?:[.&-][\\p{IsLatin}\\p{N}]+)*");

  /**
   * A word and the cues that hold it, by index.
   *
   * @param cues in order
   */
  public record Missing(String word, List<Integer> cues) {}

  private MissingNames() {}

  /** The most frequent first. */
  public static List<Missing> in(Transcript transcript, Glossary glossary) {
    Set<String> known =
        known(glossary, Corrections.propose(transcript, glossary, Settings.DEFAULT));
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    List<Cue> cues = transcript.cues();
    for (int i = 0; i < cues.size(); i++) {
      Matcher words = WORD.matcher(cues.get(i).text());
      while (words.find()) {
        if (isUnknown(words.group()) && !known.contains(lower(words.group()))) {
          places.computeIfAbsent(words.group(), none -> new ArrayList<>()).add(i);
        }
      }
    }
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= LEAST)
        .map(entry -> new Missing(entry.getKey(), List.copyOf(entry.getValue())))
        .sorted(Comparator.comparingInt((Missing missing) -> -missing.cues().size()))
        .toList();
  }

  private static boolean isUnknown(String word) {
    String lower = lower(word);
    return !WordLists.isWord(lower)
        && !WordLists.isKnownName(word)
        && !WordLists.isFirstName(lower)
        && Stream.of(lower.split("-")).anyMatch(part -> !WordLists.isWord(part));
  }

  private static Set<String> known(Glossary glossary, List<Correction> proposals) {
    Set<String> known = new HashSet<>();
    for (Name name : glossary.names()) {
      known.addAll(words(name.canonical()));
      name.aliases().forEach(alias -> known.addAll(words(alias)));
    }
    proposals.forEach(proposal -> known.addAll(words(proposal.original())));
    return known;
  }

  private static List<String> words(String name) {
    return List.of(lower(name).split("[\\s,]+"));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
