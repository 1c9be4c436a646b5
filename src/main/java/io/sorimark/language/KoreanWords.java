package io.sorimark.language;

import io.sorimark.language.Words.Term;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;

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
          return new TokenStreamComponents(words, new LowerCaseFilter(content));
        }
      };

  private KoreanWords() {}

  static List<Term> in(String text) {
    return Terms.in(text, ANALYZER, KoreanWords::term);
  }

  private static Optional<Term> term(String stem, int start, int end) {
    if (isLatin(stem)) {
      return EnglishWords.in(stem).stream()
          .findFirst()
          .map(word -> new Term(start, end, word.stem(), word.noun()));
    }
    return STOPS.contains(stem) || end <= start
        ? Optional.empty()
        : Optional.of(new Term(start, end, stem, true));
  }

  /** Korean is full of English, which has function words and endings of its own. */
  private static boolean isLatin(String stem) {
    return UnicodeScript.of(stem.codePointAt(0)) == UnicodeScript.LATIN;
  }
}
