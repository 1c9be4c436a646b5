package io.sorimark.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.model.Glossary;
import io.sorimark.model.Glossary.Never;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {

  private static final Name QUILLBASE =
      new Name(
          "Quillbase",
          "software",
          List.of("퀼베이스"),
          List.of("quill base"),
          List.of("kill base"),
          List.of(),
          Trust.CONFIRMED);

  @Test
  void theMostTrustedComesFirst() {
    Glossary merged =
        merge(Name.of("Tern", Trust.HARVESTED), Name.of("Okafor", Trust.METADATA), QUILLBASE);
    assertThat(merged.names().stream().map(Name::canonical))
        .containsExactly("Quillbase", "Okafor", "Tern");
  }

  @Test
  void aSpellingGivesWayToAMoreTrustedOne() {
    for (String other : List.of("QuillBase", "quill-base", "Quill Base")) {
      assertThat(merge(Name.of(other, Trust.HARVESTED), QUILLBASE).names())
          .containsExactly(QUILLBASE);
    }
  }

  @Test
  void whatIsAnAliasIsNoNameOfItsOwn() {
    assertThat(merge(QUILLBASE, Name.of("퀼베이스", Trust.HARVESTED)).names())
        .containsExactly(QUILLBASE);
  }

  @Test
  void whatIsLearnedIsAdded() {
    Name learned =
        new Name(
            "Quillbase",
            "",
            List.of(),
            List.of(),
            List.of("quit base", "퀼베이스"),
            List.of(),
            Trust.CONFIRMED);
    assertThat(merge(QUILLBASE, learned).names().getFirst().heard())
        .containsExactly("kill base", "quit base");
  }

  @Test
  void signsTellNamesApart() {
    assertThat(
            merge(
                    Name.of("C", Trust.CONFIRMED),
                    Name.of("C++", Trust.CONFIRMED),
                    Name.of("C#", Trust.CONFIRMED))
                .names())
        .hasSize(3);
  }

  @Test
  void rejectedPairsAreKeptOnce() {
    Never never = new Never("quill basis", "Quillbase");
    Glossary one = new Glossary(List.of(), List.of(never));
    assertThat(Merging.merge(List.of(one, one)).never()).containsExactly(never);
  }

  private static Glossary merge(Name... names) {
    return Merging.merge(
        List.of(names).stream().map(name -> new Glossary(List.of(name), List.of())).toList());
  }
}
