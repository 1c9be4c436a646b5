package io.sorimark.language;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/** From bytes to text, whatever wrote them. */
public final class Encoding {

  /**
   * A text and how it was found in its bytes.
   *
   * @param charset what it was read as
   * @param certain whether a byte order mark or valid UTF-8 says so, and not a guess
   * @param firstDamage index of the first character (UTF-16) that had to be replaced by U+FFFD
   */
  public record Decoded(
      String text, Charset charset, boolean certain, Optional<Integer> firstDamage) {}

  /** How much of a file the detector looks at. */
  private static final int SAMPLE_BYTES = 1 << 16;

  private static final int LEAST_CONFIDENCE = 10;

  private Encoding() {}

  /**
   * Decodes by byte order mark, else as UTF-8 when it is, else as what the detector thinks most
   * likely (UTF-16, Windows-125x, EUC-KR, Shift_JIS, GB18030 ...). Never fails: what no charset
   * explains is read as UTF-8 with U+FFFD for each broken piece. A byte order mark is not part of
   * the text.
   */
  public static Decoded decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16LE, true);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return lenient(bytes, 2, StandardCharsets.UTF_16BE, true);
    }
    Decoded utf8 = utf8(bytes, 0);
    if (utf8.firstDamage().isEmpty() && !looksWide(bytes)) {
      return utf8;
    }
    if (looksWide(bytes)) {
      return lenient(
          bytes, 0, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, false);
    }
    if (isMostlyUtf8(utf8.text())) {
      return utf8;
    }
    return detect(bytes).map(charset -> lenient(bytes, 0, charset, false)).orElse(utf8);
  }

  private static Decoded utf8(byte[] bytes, int from) {
    return lenient(bytes, from, StandardCharsets.UTF_8, true);
  }

  private static Decoded lenient(byte[] bytes, int from, Charset charset, boolean certain) {
    String text = new String(bytes, from, bytes.length - from, charset);
    int damage = text.indexOf('\ufffd');
    if (damage >= 0 && isValid(bytes, from, charset)) {
      damage = -1; // the file itself holds a replacement character
    }
    return new Decoded(text, charset, certain, damage < 0 ? Optional.empty() : Optional.of(damage));
  }

  private static boolean isValid(byte[] bytes, int from, Charset charset) {
    try {
      CharBuffer unused =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return true;
    } catch (CharacterCodingException broken) {
      return false;
    }
  }

  /**
   * UTF-8 with a few broken bytes stays UTF-8: a file cut in the middle of a character, or the
   * syllables that whisper.cpp splits. In another encoding most characters beyond ASCII break.
   */
  private static boolean isMostlyUtf8(String text) {
    long damaged = text.chars().filter(c -> c == '\ufffd').count();
    long foreign = text.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return foreign > damaged * 2;
  }

  /** Half of the first bytes are zero, all on the same side: UTF-16 without a mark. */
  private static boolean looksWide(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < pairs * 2; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    return pairs > 1
        && Math.max(zeros[0], zeros[1]) * 10 > pairs * 4
        && Math.min(zeros[0], zeros[1]) * 20 < pairs;
  }

  private static Optional<Charset> detect(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES)));
    CharsetMatch match = detector.detect();
    if (match == null || match.getConfidence() < LEAST_CONFIDENCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(windows(match.getName())));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** The Windows or vendor superset of an ISO charset: what files that claim the ISO one hold. */
  private static String windows(String name) {
    return switch (name) {
      case "ISO-8859-1" -> "windows-1252";
      case "EUC-KR" -> "x-windows-949";
      case "Shift_JIS" -> "windows-31j";
      default -> name;
    };
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
