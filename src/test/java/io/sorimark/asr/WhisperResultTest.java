package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.asr.WhisperEngine.Listening;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Word;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhisperResultTest {

  private final WhisperResult result = new WhisperResult();

  @Test
  void readsASegmentWithItsWords() throws Exception {
    Utterance said =
        result.utterance(
            "{\"start\":0,\"end\":200,\"language\":\"en\",\"estimated\":false,"
                + "\"words\":[[10,55,0.91234,\"Hello,\"],[55,120,null,\"world.\"]]}",
            Duration.ofSeconds(60));

    assertThat(said.text()).isEqualTo("Hello, world.");
    assertThat(said.span()).isEqualTo(TimeSpan.ofMillis(60_000, 62_000));
    assertThat(said.language()).contains("en");
    Word hello = said.words().getFirst();
    assertThat(hello.span()).isEqualTo(TimeSpan.ofMillis(60_100, 60_550));
    assertThat(hello.confidence()).hasValue(0.912);
    assertThat(said.words().getLast().confidence()).isEmpty();
  }

  @Test
  void leavesOutWhatNobodySays() throws Exception {
    TimeSpan silence = TimeSpan.ofMillis(10_000, 40_000);
    Quiet quiet = new Quiet(List.of(silence), List.of(silence));

    Recognized recognized =
        result.recognized(
            stretch(quiet),
            List.of(
                segment(0, 300, "Good", "morning."),
                segment(500, 700, "[BLANK_AUDIO]"),
                segment(700, 900, "(upbeat", "music)"),
                segment(1200, 1500, "Thank", "you."),
                segment(1500, 1800, "Thank", "you."),
                segment(4200, 4500, "Thank", "you.")));

    assertThat(recognized.words())
        .extracting(Word::text)
        .containsExactly("Good", "morning.", "Thank", "you.");
    assertThat(recognized.words().getLast().span().start()).isGreaterThan(Duration.ofSeconds(41));
    assertThat(recognized.unspoken())
        .extracting(Unspoken::text)
        .containsExactly("[BLANK_AUDIO]", "(upbeat music)", "Thank you.");
    assertThat(recognized.unspoken().getLast().span()).isEqualTo(TimeSpan.ofMillis(12_000, 18_000));
  }

  @Test
  void keepsWhatIsSaidInPausesOfALouderVoice() throws Exception {
    Quiet quiet = new Quiet(List.of(TimeSpan.ofMillis(10_000, 40_000)), List.of());

    Recognized recognized =
        result.recognized(stretch(quiet), List.of(segment(1200, 1500, "Quite", "so.")));

    assertThat(recognized.words()).hasSize(2);
    assertThat(recognized.unspoken()).isEmpty();
  }

  @Test
  void takesPausesOutOfWords() {
    Quiet quiet =
        new Quiet(
            List.of(TimeSpan.ofMillis(1_000, 1_800), TimeSpan.ofMillis(3_000, 4_000)), List.of());

    // The aligner lets a word begin where the one before ended, and end a little late.
    assertThat(quiet.trimmed(TimeSpan.ofMillis(900, 2_200)))
        .isEqualTo(TimeSpan.ofMillis(1_800, 2_200));
    assertThat(quiet.trimmed(TimeSpan.ofMillis(2_600, 3_100)))
        .isEqualTo(TimeSpan.ofMillis(2_600, 3_000));
    assertThat(quiet.trimmed(TimeSpan.ofMillis(3_200, 3_600)))
        .isEqualTo(TimeSpan.ofMillis(3_200, 3_600));
  }

  @Test
  void putsTokensTogetherWhateverBytesTheyAreCutInto() {
    List<AlignedWhisper.Token> tokens =
        List.of(
            token(" Sor", 40, 0.8),
            token("imark", 70, 0.6),
            token(",", 110, 0.9),
            new AlignedWhisper.Token(
                new byte[] {' ', (byte) 0xed, (byte) 0x95}, OptionalLong.of(130), 0.5),
            new AlignedWhisper.Token(new byte[] {(byte) 0x9c}, OptionalLong.of(150), 0.5));

    List<WhisperModel.Piece> words = TokenWords.aligned(tokens, 10);

    assertThat(words).extracting(WhisperModel.Piece::text).containsExactly("Sorimark,", "한");
    assertThat(words.getFirst().start()).isEqualTo(10);
    assertThat(words.getFirst().end()).isEqualTo(70); // the comma reaches into the pause
    assertThat(words.getLast().end()).isEqualTo(150);
    assertThat(TokenWords.estimated(tokens, 0, 120))
        .extracting(WhisperModel.Piece::end)
        .containsExactly(100L, 120L);
  }

  @Test
  void resultsDependOnModelLanguageBeamAndPrompt() {
    InstalledModel model = new InstalledModel("m", "whisper", "en", "m 1", Path.of("m"));
    Set<String> identities = new HashSet<>();
    for (Listening listening :
        List.of(
            new Listening("en", "", 5), new Listening("ko", "", 5),
            new Listening("en", "Alessio.", 5), new Listening("en", "", 1))) {
      try (WhisperEngine engine = new WhisperEngine(model, 1, listening)) {
        identities.add(engine.identity());
      }
      try (WhisperEngine engine = new WhisperEngine(model, 7, listening)) {
        identities.add(engine.identity()); // not on the number of threads
      }
    }
    assertThat(identities).hasSize(4);
  }

  private static AlignedWhisper.Token token(String text, long end, double probability) {
    return new AlignedWhisper.Token(
        text.getBytes(StandardCharsets.UTF_8), OptionalLong.of(end), probability);
  }

  private Utterance segment(int start, int end, String... words) throws Exception {
    StringBuilder json = new StringBuilder();
    json.append("{\"start\":").append(start).append(",\"end\":").append(end).append(",\"words\":[");
    int length = (end - start) / words.length;
    for (int i = 0; i < words.length; i++) {
      int from = start + i * length;
      json.append(i == 0 ? "" : ",")
          .append("[%d,%d,0.5,\"%s\"]".formatted(from, from + length, words[i]));
    }
    return result.utterance(json.append("]}").toString(), Duration.ZERO);
  }

  private static Stretch stretch(Quiet quiet) {
    TimeSpan whole = TimeSpan.ofMillis(0, 60_000);
    return new Stretch(0, whole, whole, quiet);
  }
}
