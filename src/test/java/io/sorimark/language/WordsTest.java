package io.sorimark.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.language.Words.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void languageIsSeenByItsScript() {
    assertThat(Language.guess("오늘은 Lucene 검색 엔진 이야기")).isEqualTo(Language.KOREAN);
    assertThat(Language.guess("Today: search engines")).isEqualTo(Language.ENGLISH);
    assertThat(Language.guess("検索エンジン")).isEqualTo(Language.OTHER);
    assertThat(Language.guess("")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void aTagIsBelievedUnlessTheTextIsKorean() {
    assertThat(Language.of(Optional.of("de"), "Heute: Suche")).isEqualTo(Language.OTHER);
    assertThat(Language.of(Optional.of("en_US"), "search")).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Optional.of("en"), "검색 엔진")).isEqualTo(Language.KOREAN);
    assertThat(Language.of(Optional.of("?"), "search")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void englishCountsFormsOfAWordAsOneAndLeavesFillersOut() {
    Words words = Words.of(Language.ENGLISH);
    assertThat(stems(words, "So, you know, the index; indexes! INDEXING, um."))
        .hasSize(3)
        .allMatch("index"::equals);
    assertThat(stems(words, "I don\u2019t think we'll do it")).isEmpty();
    assertThat(stems(words, "AI is on tv")).containsExactly("ai");
  }

  @Test
  void koreanCountsNounsWithoutTheirParticles() {
    Words words = Words.of(Language.KOREAN);
    assertThat(stems(words, "검색을 검색이 검색에서는")).containsExactly("검색", "검색", "검색");
    assertThat(stems(words, "Lucene은 라이브러리입니다")).containsExactly("lucen", "라이브러리");
  }

  @Test
  void koreanAdverbsAndRootsNameNothing() {
    Words words = Words.of(Language.KOREAN);
    String text = "결국 현재 시장은 똑똑하고 다양한 검색 엔진을 직접 만든다. Lucene은 세 개 있다.";
    assertThat(words.in(text))
        .filteredOn(Term::noun)
        .extracting(Term::stem)
        .containsExactly("시장", "검색", "엔진", "lucen");
    assertThat(stems(words, text)).contains("결국", "다양");
  }

  @Test
  void aTextInAnotherScriptIsReadByItsScript() {
    assertThat(stems(Words.of(Language.ENGLISH), "검색을 합니다")).containsExactly("검색");
    assertThat(stems(Words.of(Language.KOREAN), "the indexes")).containsExactly("index");
    assertThat(stems(Words.of(Language.OTHER), "検索")).containsExactly("検索");
  }

  @Test
  void placesAreThoseOfTheText() {
    String text = "We built a search engine for 서재원's notes.";
    for (Term term : Words.of(Language.ENGLISH).in(text)) {
      assertThat(text.substring(term.start(), term.end())).doesNotContain(" ");
    }
    assertThat(Words.of(Language.ENGLISH).in(text))
        .extracting(term -> text.substring(term.start(), term.end()))
        .contains("search", "engine", "notes");
  }

  @Test
  void sentencesEndAtStopsButNotAfterAbbreviations() {
    assertThat(SentenceEnds.in("Mrs. Holloway came. She left. 네. 그래요?"))
        .containsExactly(20, 30, 33, 37);
    assertThat(SentenceEnds.in("no stop")).containsExactly(7);
    assertThat(SentenceEnds.in("")).isEmpty();
  }

  private static List<String> stems(Words words, String text) {
    return words.in(text).stream().map(Term::stem).toList();
  }
}
