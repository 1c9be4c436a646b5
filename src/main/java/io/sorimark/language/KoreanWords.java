package io.sorimark.language;

import io.sorimark.language.Words.Term;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Korean by Nori: common and proper nouns, roots, foreign words and Hanja; compounds in parts. */
final class KoreanWords {

  private static final Set<POS.Tag> KEPT =
      EnumSet.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.XR, POS.Tag.SL, POS.Tag.SH);

  /** Nouns that speakers fill their sentences with. */
  private static final Set<String> STOPS =
      Set.of(
          "거", "것", "경우", "그거", "근데", "그때", "내용", "느낌", "다음", "때문", "말씀", "문제", "번째", "부분", "사람",
          "사실", "상황", "생각", "시간", "식", "얘기", "여기", "예", "오늘", "우리", "이거", "이번", "이야기", "이제", "자체",
          "저희", "정도", "지금", "진짜", "질문", "처음", "필요", "하나", "한번", "혹시", "감사", "안녕", "여러분", "요즘", "최근",
          "일단", "약간", "되게", "네", "음", "어", "아", "자", "그", "저", "뭐", "좀");

  /** Nouns that mostly stand as adverbs: they count, but name nothing. */
  private static final Set<String> ADVERBIAL =
      Set.of(
          "결국", "계속", "나중", "내일", "당시", "대신", "돌연", "매번", "매일", "모두", "방금", "보통", "스스로", "실제", "안",
          "어제", "원래", "잘못", "잠시", "전부", "점차", "조금", "직접", "평소", "현재");

  /** Hands the part of speech on as the type of the token. */
  private static final class Typed extends TokenFilter {
    private final PartOfSpeechAttribute part = addAttribute(PartOfSpeechAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Typed(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean more = input.incrementToken();
      if (more) {
        type.setType(part.getLeftPOS().name());
      }
      return more;
    }
  }

  private static final Analyzer ANALYZER =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words =
              new KoreanTokenizer(
                  KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
                  null,
                  DecompoundMode.DISCARD,
                  false);
          TokenStream content =
              new KoreanPartOfSpeechStopFilter(words, EnumSet.complementOf(EnumSet.copyOf(KEPT)));
          return new TokenStreamComponents(words, new LowerCaseFilter(new Typed(content)));
        }
      };

  private KoreanWords() {}

  static List<Term> in(String text) {
    return Terms.in(text, ANALYZER, KoreanWords::term);
  }

  private static Optional<Term> term(String stem, String type, int start, int end) {
    if (isLatin(stem)) {
      return EnglishWords.in(stem).stream()
          .findFirst()
          .map(word -> new Term(start, end, word.stem(), word.noun()));
    }
    boolean noun = !type.equals(POS.Tag.XR.name()) && !ADVERBIAL.contains(stem);
    return STOPS.contains(stem) || end <= start
        ? Optional.empty()
        : Optional.of(new Term(start, end, stem, noun));
  }

  /** Korean is full of English, which has function words and endings of its own. */
  private static boolean isLatin(String stem) {
    return UnicodeScript.of(stem.codePointAt(0)) == UnicodeScript.LATIN;
  }
}
