package io.sorimark.topics;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Wordings by which speakers close one topic and open the next, in English and in Korean. */
final class CuePhrases {

  private static final Pattern OPENER =
      pattern(
          "^(?:so|okay|ok|now|all right|alright|anyway|anyways|great|cool|well|awesome|perfect)\\b",
          "^(?:자|그럼|그러면|이제|네|좋습니다|어쨌든)(?=[\\s,.])");

  private static final Pattern QUESTION =
      pattern(
          "\\?|^(?:and |so |but |okay |yeah )*(?:what|how|why|when|who|where|can you|could you|do"
              + " you|did you|is it|are you|would you|have you)\\b",
          "(?:까요|나요|가요|는지요|을까|죠)\\s*[?.]?$");

  private static final Pattern REQUEST =
      pattern(
          "\\b(?:tell (?:us|me)|walk (?:us|me)|talk (?:a (?:little )?bit"
              + " )?about|explain|curious|wondering|question|want(?:ed)? to ask|let me ask|what do"
              + " you think|can you|could you|how do you|what's your)\\b",
          "(?:궁금|여쭤|질문|말씀해 ?주|설명해 ?주|소개해 ?주|어떻게 (?:생각|보))");

  private static final Pattern NEXT =
      pattern(
          "\\b(?:next|another|last|moving on|move on|final|finally|switch(?:ing)? (?:gears|topics?)"
              + "|(?:first|second|third) (?:one|item|question)|jump(?:ing)? (?:into|to)|get into"
              + "|dive in(?:to)?|back to|speaking of|on to|onto)\\b",
          "(?:다음|마지막|또 하나|또 다른|두 ?번째|세 ?번째|첫 ?번째|넘어가)");

  private static final Pattern ANNOUNCEMENT =
      pattern(
          "\\b(?:let's|let us|we'll|i'd like to|want(?:ed)? to|going to|gonna)"
              + " (?:talk|move|get into|jump|start|dive|turn|switch|discuss|shift|begin|cover)\\b",
          "(?:이야기|얘기|말씀)(?:를|을)? ?(?:해 ?보|나눠 ?보|드리|시작)|살펴보|알아보|넘어가");

  private CuePhrases() {}

  static Optional<String> opener(String sentence) {
    return find(OPENER, sentence);
  }

  static Optional<String> next(String sentence) {
    return find(NEXT, sentence);
  }

  static Optional<String> announcement(String sentence) {
    return find(ANNOUNCEMENT, sentence);
  }

  static boolean asks(String sentence) {
    return QUESTION.matcher(sentence).find();
  }

  static boolean requests(String sentence) {
    return REQUEST.matcher(sentence).find();
  }

  private static Optional<String> find(Pattern pattern, String sentence) {
    Matcher matcher = pattern.matcher(sentence);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static Pattern pattern(String english, String korean) {
    return Pattern.compile(english + "|" + korean, Pattern.CASE_INSENSITIVE);
  }
}
