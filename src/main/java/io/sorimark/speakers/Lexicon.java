package io.sorimark.speakers;

import java.util.Set;
import java.util.stream.Stream;

/** English words by what they do in a conversation, in lower case. */
final class Lexicon {

  static final Set<String> YES =
      Set.of(
          "yeah",
          "yes",
          "yep",
          "yup",
          "right",
          "exactly",
          "correct",
          "true",
          "sure",
          "absolutely",
          "definitely",
          "totally",
          "indeed",
          "mhm",
          "mm",
          "hmm",
          "uh-huh",
          "agreed",
          "gotcha");
  static final Set<String> ALWAYS_YES = Set.of("yeah", "yes", "yep", "yup", "mhm", "uh-huh");
  static final Set<String> NO = Set.of("no", "nope", "nah");
  static final Set<String> OKAY =
      Set.of(
          "okay",
          "ok",
          "alright",
          "all",
          "cool",
          "great",
          "good",
          "nice",
          "perfect",
          "awesome",
          "excellent",
          "fine");
  static final Set<String> WONDER =
      Set.of(
          "oh",
          "wow",
          "ah",
          "aha",
          "ha",
          "amazing",
          "interesting",
          "really",
          "incredible",
          "fascinating",
          "what's",
          "beautiful");
  static final Set<String> THANKS = Set.of("thanks", "thank", "welcome", "pleasure", "congrats");
  static final Set<String> GREETINGS = Set.of("hello", "hi", "hey", "howdy", "bye", "goodbye");
  static final Set<String> GOING_ON =
      Set.of(
          "because", "or", "then", "also", "which", "like", "for", "if", "when", "in", "they", "he",
          "she", "these", "those", "there", "there's", "they're", "the", "this", "a");
  static final Set<String> ME =
      Set.of("i", "i'm", "i've", "i'd", "i'll", "my", "me", "mine", "myself");
  static final Set<String> WE =
      Set.of("we", "we're", "we've", "we'd", "we'll", "our", "us", "ours");
  static final Set<String> YOU =
      Set.of("you", "you're", "you've", "you'd", "you'll", "your", "yours", "yourself");
  static final Set<String> THEY =
      Set.of("they", "they're", "them", "their", "he", "she", "his", "her");
  static final Set<String> ASKING =
      Set.of(
          "what", "how", "why", "who", "where", "when", "which", "do", "does", "did", "is", "are",
          "was", "were", "can", "could", "would", "should", "have", "has", "what's", "how's",
          "who's");
  static final Set<String> TAGS = Set.of("right", "okay", "ok", "correct", "yeah", "no", "huh");
  static final Set<String> THEN =
      Set.of("was", "were", "had", "did", "went", "said", "got", "didn't");
  static final Set<String> WHY =
      Set.of("because", "so", "basically", "actually", "means", "example");
  static final Set<String> TELL =
      Set.of(
          "tell",
          "talk",
          "explain",
          "curious",
          "wonder",
          "wondering",
          "question",
          "questions",
          "listeners",
          "listener",
          "audience",
          "episode",
          "podcast",
          "show",
          "guest",
          "today");
  static final Set<String> THINK = Set.of("think", "guess", "believe", "know", "mean", "feel");

  /** Words that begin sentences with a capital, and are no names. */
  private static final Set<String> OPENERS =
      Set.of(
          "sorry",
          "luckily",
          "anyway",
          "anyways",
          "immediately",
          "hopefully",
          "obviously",
          "honestly",
          "personally",
          "unfortunately",
          "fortunately",
          "interestingly",
          "apparently",
          "actually",
          "please",
          "maybe",
          "guys",
          "folks",
          "gentlemen",
          "everyone",
          "everybody",
          "man",
          "dude",
          "sir",
          "god",
          "jesus",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "however",
          "english",
          "american",
          "european",
          "german",
          "christian",
          "internet",
          "europe",
          "america",
          "york",
          "london");

  private Lexicon() {}

  /** Whether a word is none that names somebody. */
  static boolean isKnown(String word) {
    return Stream.of(
            YES, NO, OKAY, WONDER, THANKS, GREETINGS, GOING_ON, ME, WE, YOU, THEY, ASKING, TAGS,
            THEN, WHY, TELL, THINK, OPENERS)
        .anyMatch(words -> words.contains(word));
  }
}
