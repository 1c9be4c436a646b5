package io.sorimark.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.language.Language;
import io.sorimark.language.Width;
import io.sorimark.language.Words;
import io.sorimark.model.Chapter;
import io.sorimark.model.Evidence;
import io.sorimark.model.Sentence;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void aTitleIsWhatIsSaidHereAndNotElsewhere() {
    assertThat(
            titles(
                "Our steam whistle is broken. The new steam whistle is made of copper. I like tea.",
                "The search index is broken. A search index needs tokens. I like tea."))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Steam"),
            second -> assertThat(second).contains("index"));
  }

  @Test
  void whatIsAnnouncedIsPreferred() {
    assertThat(
            titles(
                "Kettles boil. Kettles whistle. Kettles.",
                "Okay, let's talk about harbour lights. All ships need harbour lights. Some of them"
                    + " are green."))
        .last()
        .asString()
        .containsIgnoringCase("lights");
  }

  @Test
  void whatIsSetSideBySideIsPreferred() {
    assertThat(
            titles(
                "Boilers are hot. Boilers hiss.",
                "So I call this kettle versus samovar. A kettle is fast. Tea is fine. Tea is hot."))
        .last()
        .isEqualTo("Kettle vs samovar");
  }

  @Test
  void whatSomebodyAsksHowToDoIsATitle() {
    assertThat(all("How do you descale a kettle? You descale a kettle with vinegar."))
        .contains("How to descale a kettle");
  }

  @Test
  void whoseItIsStaysInWhatSomebodyAsks() {
    assertThat(all("How do you descale your own kettle? You descale your own kettle with vinegar."))
        .contains("How to descale your own kettle");
    assertThat(all("How can I descale my kettle? I descale my kettle with vinegar."))
        .contains("How to descale your kettle");
  }

  @Test
  void aNounIsNoVerbForTheTagger() {
    assertThat(all("We built a search engine. The search engine is fast. My search engine is old."))
        .noneMatch(title -> title.startsWith("Searching"));
  }

  @Test
  void anItemIsCalledByItsNameAndNumber() {
    assertThat(all("LDK #3495 adds a probability density function. It is fine."))
        .contains("LDK #3495");
    assertThat(all("We follow up with the Kettle Core PR #33553. It is fine."))
        .contains("Kettle Core #33553");
  }

  @Test
  void aLetterIsACapitalInAName() {
    assertThat(all("Vitamin c is sour. You need vitamin c. Take vitamin c.")).contains("Vitamin C");
  }

  @Test
  void everyTitleSaysHowSureItIsAndAtMostThreeOthers() {
    List<Chapter> chapters =
        Titles.of(
            topics("The steam whistle is broken.", "The search index is slow."),
            Duration.ofSeconds(120),
            ENGLISH);
    for (Chapter chapter : chapters) {
      assertThat(chapter.reasons().confidence()).isPresent();
      assertThat(chapter.reasons().alternatives())
          .hasSizeLessThanOrEqualTo(3)
          .doesNotContain(chapter.title());
    }
  }

  @Test
  void aProviderRenamesAndNeverMoves() {
    List<Topic> topics =
        topics("The steam whistle.", "The search index.", "The violin bow.", "The tram bell.");
    List<Chapter> own = Titles.of(topics, Duration.ofSeconds(240), ENGLISH);
    String[] names = {"Whistles", "whistles", " ", "A bell that rings in the tram at every stop"};
    TitleProvider provider = request -> names[Math.toIntExact(request.topic().start().toMinutes())];
    List<Chapter> renamed =
        Titles.of(topics, Duration.ofSeconds(240), ENGLISH, List.of(), provider);
    assertThat(renamed)
        .extracting(Chapter::title)
        .containsExactly(
            "Whistles",
            own.get(1).title(),
            own.get(2).title(),
            "A bell that rings in the tram at every");
    assertThat(renamed)
        .extracting(Chapter::start)
        .containsExactlyElementsOf(own.stream().map(Chapter::start).toList());
  }

  @Test
  void theFirstIsAnIntroductionWhenItGreets() {
    assertThat(titles("Hello everyone and welcome to Kettle Talk.", "The valve. The valve."))
        .containsExactly("Introduction", "Valve");
  }

  @Test
  void aShortPartThatThanksThoseWhoPayIsABreak() {
    assertThat(
            titles(
                "The valve is stuck. A valve needs oil.",
                "This episode is brought to you by Acme. Use the code TEA for ten percent off."))
        .last()
        .isEqualTo("Sponsor break");
  }

  @Test
  void theLastIsAClosingWhenItSaysGoodbye() {
    assertThat(
            titles(
                "The valve is stuck. A valve needs oil.",
                "Thank you so much for coming. See you next week. Bye."))
        .last()
        .isEqualTo("Closing thoughts");
  }

  @Test
  void whatIsSaidInSeveralIsCalledInSeveral() {
    assertThat(
            titles(
                "Here is a steam whistle. Steam whistles are loud. Steam whistles are old.",
                "The search index is slow. A search index needs tokens."))
        .first()
        .isEqualTo("Steam whistles");
  }

  @Test
  void surerTitlesHaveMoreConfidenceAndNoneMoreThanOne() {
    double last = 0;
    for (double score = -.5; score < 1.5; score += .01) {
      double confidence = PhraseTitles.confidence(score);
      assertThat(confidence).isBetween(last, 1.0);
      last = confidence;
    }
  }

  @Test
  void namesAndAcronymsKeepTheirLetters() {
    assertThat(
            titles(
                "Here is the GPU cluster. The GPU cluster is in the cellar.",
                "This is our iPhone app. The iPhone app is good."))
        .containsExactly("GPU cluster", "iPhone app");
  }

  @Test
  void koreanTitlesAreNounsWithoutParticles() {
    List<Chapter> chapters =
        Titles.of(
            topics("검색 엔진을 만들었습니다. 검색 엔진이 빠릅니다.", "주전자에 물을 끓입니다. 주전자가 뜨겁습니다."),
            Duration.ofSeconds(120),
            Words.of(Language.KOREAN));
    assertThat(chapters).extracting(Chapter::title).containsExactly("검색 엔진", "주전자");
  }

  @Test
  void noTwoAreAlikeAndNoneIsTooWide() {
    String[] texts = new String[8];
    Arrays.fill(texts, "The antidisestablishmentarianism of internationalization committees.");
    texts[5] = "Mm. Yeah.";
    texts[6] = "Mm. Yeah.";
    texts[7] = "...";
    List<String> titles = titles(texts);
    assertThat(titles).doesNotHaveDuplicates().allMatch(title -> Width.of(title) <= 40);
    assertThat(titles).noneMatch(String::isBlank);
  }

  @Test
  void chaptersFollowOneAnotherFromZeroToTheEnd() {
    List<Chapter> chapters =
        Titles.of(topics("One kettle.", "Two valves."), Duration.ofSeconds(130), ENGLISH);
    assertThat(chapters.getFirst().start()).isZero();
    assertThat(chapters.getFirst().end()).contains(chapters.get(1).start());
    assertThat(chapters.getLast().end()).contains(Duration.ofSeconds(130));
  }

  @Test
  void wordsThatAreDenseHereAreEvidence() {
    Chapter chapter =
        Titles.of(topics("Valve, valves and a valve.", "Fog."), Duration.ofSeconds(120), ENGLISH)
            .getFirst();
    assertThat(chapter.reasons().evidence()).contains(new Evidence(Evidence.Kind.WORD, "Valve"));
  }

  private static final Words ENGLISH = Words.of(Language.ENGLISH);

  private static List<String> titles(String... texts) {
    return Titles.of(topics(texts), Duration.ofSeconds(60L * texts.length), ENGLISH).stream()
        .map(Chapter::title)
        .toList();
  }

  /** The title of a part behind another, and what else it could be called. */
  private static List<String> all(String text) {
    Chapter chapter =
        Titles.of(topics("Boilers are hot. Boilers hiss.", text), Duration.ofSeconds(120), ENGLISH)
            .getLast();
    List<String> all = new ArrayList<>(chapter.reasons().alternatives());
    all.add(chapter.title());
    return all;
  }

  /** One topic a text and a minute, its sentences ten seconds long, the first starting at 2 s. */
  private static List<Topic> topics(String... texts) {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      List<Sentence> sentences = new ArrayList<>();
      for (String text : texts[i].split("(?<=[.!?]) ")) {
        long start = i * 60_000L + 2000 + sentences.size() * 10_000L;
        sentences.add(new Sentence(TimeSpan.ofMillis(start, start + 10_000), text, false));
      }
      topics.add(new Topic(sentences, 0, List.of()));
    }
    return topics;
  }
}
