package io.sorimark.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.sorimark.language.Encoding;
import io.sorimark.model.Problem;
import io.sorimark.reading.Place;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitCharactersTest {

  private static final String FRAME = "\n[00:00:02.000 --> 00:00:04.000]   ";

  @Test
  void joinsASyllableCutAfterItsFirstByte() {
    SplitCharacters joined =
        SplitCharacters.join(bytes("안녕하세", cut("요", 0, 1), FRAME, cut("요", 1, 3), " 반가워요"));
    assertThat(text(joined.bytes())).isEqualTo("안녕하세요" + FRAME + " 반가워요");
    assertThat(joined.places()).containsExactly(new Place(0, 4));
  }

  @Test
  void joinsASyllableCutAfterItsSecondByte() {
    SplitCharacters joined =
        SplitCharacters.join(bytes("가\n나", cut("말", 0, 2), "\r\n\r\n2\r\n", cut("말", 2, 3)));
    assertThat(text(joined.bytes())).isEqualTo("가\n나말\r\n\r\n2\r\n");
    assertThat(joined.places()).containsExactly(new Place(1, 1));
  }

  @Test
  void joinsACharacterSpreadOverFourCues() {
    SplitCharacters joined =
        SplitCharacters.join(
            bytes(
                cut("😀", 0, 1),
                FRAME,
                cut("😀", 1, 2),
                FRAME,
                cut("😀", 2, 3),
                FRAME,
                cut("😀", 3, 4),
                "!"));
    assertThat(text(joined.bytes())).isEqualTo("😀" + FRAME.repeat(3) + "!");
  }

  @Test
  void joinsTwoInARow() {
    byte[] split =
        bytes(cut("한", 0, 1), FRAME, cut("한", 1, 3), cut("국", 0, 2), FRAME, cut("국", 2, 3), "어");
    assertThat(text(SplitCharacters.join(split).bytes()))
        .isEqualTo("한" + FRAME + "국" + FRAME + "어");
  }

  @Test
  void leavesPiecesThatDoNotFit() {
    for (byte[] broken :
        List.of(
            bytes(cut("말", 0, 2), " 가 ", FRAME, cut("말", 2, 3)),
            bytes(cut("말", 0, 2), " on one line ", cut("말", 2, 3)),
            bytes(cut("말", 0, 2), FRAME, cut("말", 1, 3)),
            bytes(cut("말", 0, 2), FRAME, "가"),
            bytes(cut("말", 0, 2), FRAME),
            bytes(cut("말", 1, 3), FRAME, cut("말", 0, 1)))) {
      assertThat(SplitCharacters.join(broken).places()).isEmpty();
      assertThat(SplitCharacters.join(broken).bytes()).isEqualTo(broken);
    }
  }

  @Test
  void isReportedAndMendedWhateverTheFormat() {
    byte[] split =
        bytes(
            "[00:00:00.000 --> 00:00:02.000]   안녕하세",
            cut("요", 0, 1),
            FRAME,
            cut("요", 1, 3),
            " 여러분\n");
    Parsed parsed = Transcripts.read("ko.txt", split);
    assertThat(parsed.transcript().cues())
        .extracting(cue -> cue.text())
        .containsExactly("안녕하세요", "여러분");
    assertThat(parsed.problems()).extracting(Problem::rule).containsExactly("split-character");
    assertThat(parsed.problems().getFirst().line()).isEqualTo(1);
    assertThat(parsed.problems().getFirst().column()).isEqualTo(39);
  }

  @Test
  void leavesOtherCharsetsAlone() {
    String text = "[00:00:00.000 --> 00:00:02.000]   안녕하세요 여러분, 반갑습니다\n".repeat(20);
    byte[] bytes = text.getBytes(Charset.forName("x-windows-949"));
    assertThat(new Input("ko.txt", bytes).text()).isEqualTo(Encoding.decode(bytes).text());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] cut(String character, int from, int to) {
    return java.util.Arrays.copyOfRange(character.getBytes(StandardCharsets.UTF_8), from, to);
  }

  private static byte[] bytes(Object... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object part : parts) {
      out.writeBytes(
          part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
