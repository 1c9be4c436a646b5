package io.sorimark.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Cue;
import io.sorimark.model.Document;
import io.sorimark.model.Document.Link;
import io.sorimark.model.Document.Section;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HarvestTest {

  @Test
  void findsNamesByTheirCapitals() {
    assertThat(found("We heard of Quillbase and Odd Tern from Mira Okafor."))
        .containsExactly("Quillbase", "Odd Tern", "Mira Okafor");
  }

  @Test
  void findsWhatOnlyNamesAreWrittenLike() {
    assertThat(found("it runs on openTide, KWR and TERN-4, not on iQuill"))
        .containsExactly("openTide", "KWR", "TERN-4", "iQuill");
  }

  @Test
  void aWordThatIsAlsoWrittenSmallIsNoName() {
    assertThat(found("Boats need tides. But Boats, as boats go, sink.")).isEmpty();
  }

  @Test
  void labelsGradesAndShoutingAreNoNames() {
    assertThat(found("What a Series A. That is A LOT, in January! Show Notes: Links")).isEmpty();
  }

  @Test
  void aPossessiveEndsAName() {
    assertThat(found("and Quillbase's Odd Tern")).containsExactly("Quillbase", "Odd Tern");
  }

  @Test
  void namesInTwoScriptsAreOne() {
    Name inside = only("지난주에 퀼베이스(Quillbase)를 봤다");
    assertThat(inside.canonical()).isEqualTo("Quillbase");
    assertThat(inside.aliases()).containsExactly("퀼베이스");
    Name outside = only("오늘은 Quillbase (퀼베이스)를 봤다");
    assertThat(outside.aliases()).containsExactly("퀼베이스");
  }

  @Test
  void asManyKoreanWordsBelongToANameAsItHas() {
    assertThat(only("작가인 오드 턴(Odd Tern)이 말했다").aliases()).containsExactly("오드 턴");
    assertThat(only("새로운 퀼베이스(Quillbase)가").aliases()).containsExactly("퀼베이스");
  }

  @Test
  void whatIsExplainedInBracketsIsNoName() {
    assertThat(found("남은 비율(retention)은 높고 사용자를 독려해라(e.g. mail)")).isEmpty();
  }

  @Test
  void latinNamesInKoreanTextNeedNoMore() {
    assertThat(found("어제 OpenTide의 Mira Okafor가 Quillbase를 냈다"))
        .containsExactlyInAnyOrder("OpenTide", "Mira Okafor", "Quillbase");
  }

  @Test
  void peopleWhoTakePartAreDataOfTheEpisode() {
    for (String line :
        List.of(
            "A talk with Mira Okafor from Quillbase",
            "Guest: Mira Okafor (Quillbase)",
            "Hosts: Odd Tern and Mira Okafor",
            "Mira Okafor, co-host")) {
      assertThat(Harvest.of(text(line)))
          .as(line)
          .anySatisfy(name -> {
            assertThat(name.canonical()).isEqualTo("Mira Okafor");
            assertThat(name.type()).isEqualTo("person");
            assertThat(name.trust()).isEqualTo(Trust.METADATA);
          });
    }
    assertThat(only("진행: 서재원").canonical()).isEqualTo("서재원");
  }

  @Test
  void aLinkIsCalledAsWhatItLeadsTo() {
    Document document =
        new Document(
            "",
            Optional.empty(),
            List.of(new Section(List.of(), "see pikoli and read more")),
            List.of(
                new Link("pikoli", "https://pikoli.example/"),
                new Link("read more", "https://read.example/more"),
                new Link("here", "https://example.org/here")));
    assertThat(Harvest.of(document).stream().map(Name::canonical)).containsExactly("pikoli");
  }

  @Test
  void theMostFrequentSpellingOfANameIsTaken() {
    assertThat(found("uses MidTide, midTide and midTide")).containsExactly("midTide");
  }

  @Test
  void thoseWhoIntroduceThemselvesAreTheLeastTrusted() {
    List<Name> names =
        introduced(
            "Hey everyone, this is Mira Okafor, and I'm joined by my co-host, Odd Tern.",
            "I'm Excited to be here. This is Great.");
    assertThat(names.stream().map(Name::canonical)).containsExactly("Mira Okafor", "Odd Tern");
    assertThat(names).allMatch(name -> name.trust() == Trust.INTRODUCED);
    assertThat(introduced("안녕하세요, 저는 서재원입니다.", "진행을 맡은 김도윤이라고 합니다.").stream().map(Name::canonical))
        .containsExactly("서재원", "김도윤");
  }

  private static Name only(String line) {
    return Harvest.of(text(line)).getFirst();
  }

  private static List<String> found(String line) {
    return Harvest.of(text(line)).stream().map(Name::canonical).toList();
  }

  private static Document text(String line) {
    return new Document("", Optional.empty(), List.of(new Section(List.of(), line)), List.of());
  }

  private static List<Name> introduced(String... cues) {
    TimeSpan span = new TimeSpan(Duration.ZERO, Duration.ofSeconds(1));
    return Introductions.in(
        Transcript.of(Arrays.stream(cues).map(text -> Cue.of(span, text)).toList()));
  }
}
