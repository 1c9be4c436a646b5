package io.sorimark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.search.Entry.Passage;
import io.sorimark.search.SearchIndex.Embedded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningSearchTest {

  private static final String HARBOUR = "The vessel left before dawn.";
  private static final String LANTERNS = "Every lantern was lit at six.";
  private static final String KITES = "A kite needs wind.";
  private static final String KOREAN = "등대의 불은 여섯 시에 켜집니다";

  @TempDir Path folder;

  @Test
  void findsWhatMeansTheSameInOtherWords() throws Exception {
    put(new TinyEmbedder(), notes("notes", "1", HARBOUR, LANTERNS, KITES));

    assertThat(texts(search("ship"))).containsExactly(HARBOUR);
    assertThat(search("ship").hits().getFirst().matches()).isEmpty();
    assertThat(texts(search("zeppelin"))).isEmpty();
  }

  @Test
  void givesWholePassagesOfTalk() throws Exception {
    put(new TinyEmbedder(), talk("ep1", "Good morning.", HARBOUR, "A ship, that is."));

    Hit hit = search("vessel").hits().getFirst();

    assertThat(hit.text()).isEqualTo("Good morning. " + HARBOUR + " A ship, that is.");
    assertThat(hit.span()).contains(TimeSpan.ofMillis(0, 2900));
    assertThat(hit.matches()).hasSize(1);
  }

  @Test
  void putsFirstWhatIsHighInBothLists() throws Exception {
    put(
        new TinyEmbedder(),
        notes("notes", "1", "A ship of bread, a ship of rolls", "The ship sailed", "My vessel"));

    List<Hit> hits = search("sailed ship").hits();

    assertThat(hits).extracting(Hit::text).startsWith("The ship sailed").contains("My vessel");
    assertThat(hits.getFirst().matches()).hasSize(2);
  }

  @Test
  void marksOnlyWordsThatTell() throws Exception {
    String baker = "When the rolls were out, his bread was not there.";
    put(new TinyEmbedder(), notes("notes", "1", baker, "He is out.", "Not his, when I look."));

    List<Hit> hits = search("When was his bread sold out, if not there?").hits();

    assertThat(hits).extracting(Hit::text).containsExactly(baker);
    assertThat(hits.getFirst().matches())
        .extracting(match -> baker.substring(match.start(), match.end()))
        .containsExactly("bread");
  }

  @Test
  void givesNoStretchOfTalkTwice() throws Exception {
    String first = "The ship left. " + "We saw her go until noon, and nobody waved. ".repeat(7);
    String shared =
        "That was the vessel of which all of us had heard so much in the years before, you see.";
    put(
        new TinyEmbedder(),
        talk("ep1", first, shared, "A boat is small. " + "It was late then. ".repeat(30)),
        talk("ep2", "The boat of another one."));

    List<Hit> hits = search("ship").hits();

    assertThat(hits).extracting(hit -> hit.facts().name()).containsExactlyInAnyOrder("ep1", "ep2");
    assertThat(hits).anySatisfy(hit -> assertThat(hit.text()).startsWith("The ship left."));
  }

  @Test
  void filters() throws Exception {
    put(
        new TinyEmbedder(),
        notes("ep1", "1", HARBOUR, "A ship and another", KITES),
        talk("ep2", "The ship of ep2."));
    Filters second =
        new Filters(
            Optional.empty(),
            Optional.of("ep2"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(texts(search("ship", second, 5))).containsExactly("The ship of ep2.");
    assertThat(search("ship", Filters.NONE, 1).complete()).isFalse();
  }

  @Test
  void givesOfAPassageWhatTheFilterAccepts() throws Exception {
    Cue bob = said("Bob", 0, HARBOUR + " " + LANTERNS);
    put(
        new TinyEmbedder(),
        new Entry(
            "ep1",
            "",
            facts("ep1"),
            new Entry.Talk(List.of(bob, said("Ada", 1000, "Yes.")), List.of())),
        new Entry(
            "ep2",
            "",
            facts("ep2"),
            new Entry.Talk(
                List.of(said("Bob", 0, "And?"), said("Ada", 1000, "A ship left.")), List.of())));
    Filters ada =
        new Filters(
            Optional.of("Ada"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Results found = search("vessel ship", ada, 5);

    assertThat(texts(found)).containsExactly("A ship left.");
    Hit hit = found.hits().getFirst();
    assertThat(hit.speaker()).contains("Ada");
    assertThat(hit.span()).contains(TimeSpan.ofMillis(1000, 1900));
    assertThat(hit.matches()).containsExactly(new Hit.Range(2, 6));
    assertThat(texts(search("vessel", ada, 5)))
        .as("by meaning alone")
        .containsExactly("A ship left.");
  }

  @Test
  void saysThatThereMayBeMoreWhereItLooksNoFurther() throws Exception {
    String[] ships =
        IntStream.range(0, 1001).mapToObj(i -> "Ship number " + i).toArray(String[]::new);
    put(new TinyEmbedder(), notes("notes", "1", ships), notes("kites", "1", KITES));

    assertThat(search("ship", Filters.NONE, Integer.MAX_VALUE).complete()).isFalse();
    assertThat(search("kite", Filters.NONE, Integer.MAX_VALUE).complete()).isTrue();
  }

  private static Cue said(String speaker, int start, String text) {
    return Cue.of(TimeSpan.ofMillis(start, start + 900), text).withSpeaker(Optional.of(speaker));
  }

  @Test
  void leavesKoreanOut() throws Exception {
    put(new TinyEmbedder(), talk("ep1", KOREAN), talk("ep2", LANTERNS));

    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.embedded("tiny")).isEqualTo(new Embedded(0, 1, 1));
    }
    assertThat(Embedder.understands("등대의 불")).isFalse();
    assertThat(Embedder.understands("the light of a lighthouse")).isTrue();
  }

  @Test
  void goesOnWhereItWasBrokenOff() throws Exception {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      entries.add(notes("ep" + i, "1", "Ship number " + i, "Lamp number " + i));
    }
    put(null, entries.toArray(Entry[]::new));
    TinyEmbedder first = new TinyEmbedder(5);
    assertThatThrownBy(() -> put(first, entries.toArray(Entry[]::new))).hasMessage("broken off");
    assertThat(embedded()).isEqualTo(new Embedded(3, 4, 6));
    assertThat(texts(search("vessel"))).containsExactlyInAnyOrder("Ship number 0", "Ship number 1");

    TinyEmbedder second = new TinyEmbedder();
    put(second, entries.toArray(Entry[]::new));

    assertThat(second.asked()).hasSize(6).doesNotContainAnyElementsOf(first.asked().subList(0, 4));
    assertThat(embedded()).isEqualTo(new Embedded(0, 10, 0));
    TinyEmbedder third = new TinyEmbedder();
    put(third, entries.toArray(Entry[]::new));
    assertThat(third.asked()).isEmpty();
  }

  @Test
  void keepsTheVectorsOfWhatIsSaidAsBefore() throws Exception {
    put(new TinyEmbedder(), notes("ep1", "1", HARBOUR, LANTERNS, KITES));

    put(null, notes("ep1", "2", HARBOUR, "The bakery was shut.", KITES));
    assertThat(embedded()).isEqualTo(new Embedded(1, 2, 1));
    assertThat(texts(search("ship"))).containsExactly(HARBOUR);
    TinyEmbedder again = new TinyEmbedder();
    put(again, notes("ep1", "2", HARBOUR, "The bakery was shut.", KITES));

    assertThat(again.asked()).containsExactly("The bakery was shut.");
    assertThat(texts(search("rolls"))).containsExactly("The bakery was shut.");
    put(null, notes("ep1", "3", HARBOUR, KITES));
    assertThat(embedded()).isEqualTo(new Embedded(0, 2, 0));
  }

  /** As a run does it, which commits after each. */
  private void put(TinyEmbedder embedder, Entry... entries) throws Exception {
    try (IndexUpdate update =
        embedder == null
            ? IndexUpdate.open(folder, List.of())
            : IndexUpdate.open(folder, embedder)) {
      for (Entry entry : entries) {
        if (!update.has(entry.key(), entry.digest())) {
          update.put(entry);
          update.commit();
        }
      }
    }
  }

  private Embedded embedded() throws Exception {
    try (SearchIndex index = SearchIndex.open(folder)) {
      return index.embedded("tiny");
    }
  }

  private Results search(String text) throws Exception {
    return search(text, Filters.NONE, 5);
  }

  private Results search(String text, Filters filters, int most) throws Exception {
    try (SearchIndex index = SearchIndex.open(folder)) {
      Request.Meaning meaning = new Request.Meaning(text, new TinyEmbedder());
      return index.search(new Request(meaning, filters, most, 0));
    }
  }

  private static List<String> texts(Results results) throws IOException {
    return results.hits().stream().map(Hit::text).toList();
  }

  /** A row for each sentence. */
  private static Entry notes(String name, String digest, String... sentences) {
    List<Passage> passages =
        Stream.of(sentences).map(text -> new Passage(List.of(), Optional.empty(), text)).toList();
    return new Entry(name, digest, facts(name), new Entry.Text(passages));
  }

  /** A row for all, since they are short. */
  private static Entry talk(String name, String... sentences) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < sentences.length; i++) {
      cues.add(Cue.of(TimeSpan.ofMillis(1000L * i, 1000L * i + 900), sentences[i]));
    }
    return new Entry(name, "", facts(name), new Entry.Talk(cues, List.of()));
  }

  private static Entry.Facts facts(String name) {
    return new Entry.Facts(name + ".vtt", name, "show", Optional.empty(), Optional.empty());
  }
}
