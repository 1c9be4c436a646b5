package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class SearchAnalyzerTest {

  private static final KoreanDictionary DICTIONARY = KoreanDictionary.with(List.of("소리마크"));

  @Test
  void stemsWhatIsLatinAndKeepsEveryWord() throws IOException {
    assertThat(stems("We're running Qdrant's GPT-4 to be, or not to be: C++!"))
        .isEqualTo("we'r run qdrant gpt 4 to be or not to be c++");
    assertThat(written("We\u2019re RUNNING a Café")).isEqualTo("we're running a cafe");
  }

  @Test
  void dropsKoreanParticles() throws IOException {
    assertThat(stems("데이터를 벡터에 저장하는")).isEqualTo(stems("데이터 벡터 저장"));
    assertThat(stems("AI는 Qdrant를")).isEqualTo("ai qdrant");
    assertThat(written("AI는 데이터를")).isEqualTo("ai 데이터를");
  }

  @Test
  void keepsTheWordsOfItsDictionaryWhole() throws IOException {
    assertThat(stems("팟캐스트에서 쿼드런트를 소리마크로")).isEqualTo("팟캐스트 쿼드런트 소리마크");
  }

  @Test
  void seesAWordAloneAsItSeesItInAText() throws IOException {
    for (String word : List.of("스타트업", "벤처투자자라면", "밸류에이션은", "대학교에서", "물어봤는데")) {
      assertThat(stems("그 " + word + " 또")).contains(" " + stems(word) + " ");
    }
  }

  @Test
  void saysWhereEachWordStands() throws IOException {
    String text = "The  Qdrant's 데이터를 漢字";
    List<String> places = new ArrayList<>();
    try (TokenStream tokens = SearchAnalyzer.stems(DICTIONARY).tokenStream("", text)) {
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        places.add(text.substring(place.startOffset(), place.endOffset()));
      }
      tokens.end();
    }
    assertThat(places).containsExactly("The", "Qdrant", "데이터", "漢", "字");
  }

  @Test
  void takesEndlessWords() throws IOException {
    String endless = Stream.generate(() -> "aé").limit(100_000).collect(Collectors.joining());
    assertThat(stems(endless + " end")).endsWith(" end");
    assertThat(stems("가".repeat(10_000) + " 끝")).endsWith(" 끝");
    assertThat(stems("1.".repeat(50_000) + " 2")).endsWith(" 2");
  }

  private static String stems(String text) throws IOException {
    return words(SearchAnalyzer.stems(DICTIONARY), text);
  }

  private static String written(String text) throws IOException {
    return words(SearchAnalyzer.written(DICTIONARY), text);
  }

  private static String words(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    return String.join(" ", words);
  }
}
