package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.text.Timecode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * EBU subtitling data exchange format, Tech 3264: a general block of 1024 bytes and a block of 128
 * for each subtitle or piece of a longer one. Problems count bytes: they stand in line 1, their
 * column being the byte at which the block begins.
 */
final class EbuStl {

  private static final int GENERAL = 1024;
  private static final int BLOCK = 128;
  private static final int TEXT_AT = 16;

  private static final int LAST_PIECE = 0xff;
  private static final int USER_DATA = 0xfe;

  private final Draft draft;
  private final byte[] bytes;
  private final EbuStlHeader header;
  private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
  private Duration programmeStart = Duration.ZERO;
  private Optional<Integer> firstPiece = Optional.empty();

  private EbuStl(Draft draft, byte[] bytes) {
    this.draft = draft;
    this.bytes = bytes;
    this.header = new EbuStlHeader(bytes);
  }

  static Fit sniff(Input in) {
    byte[] bytes = in.bytes();
    String code = new String(bytes, 0, Math.min(bytes.length, 11), StandardCharsets.ISO_8859_1);
    return code.matches("(?s)...STL\\d\\d\\.\\d\\d") ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofBytes(in, Format.EBU_STL);
    new EbuStl(draft, in.bytes()).read();
    return draft.finish();
  }

  private void read() {
    header.language().ifPresent(draft::language);
    header.notes().forEach(draft::note);
    int blocks = Math.max(0, (bytes.length - GENERAL) / BLOCK);
    findProgrammeStart(blocks);
    for (int block = 0; block < blocks; block++) {
      read(block);
    }
    firstPiece.ifPresent(this::endCutOff);
    if (bytes.length < GENERAL || (bytes.length - GENERAL) % BLOCK != 0) {
      draft.error(
          0, Math.min(bytes.length, offset(blocks)), "cut-off", "the file ends inside of a block");
    }
  }

  /** Broadcasters start at 10:00:00:00; the times of subtitles count from there. */
  private void findProgrammeStart(int blocks) {
    Optional<Duration> start = header.programmeStart().filter(time -> !time.isZero());
    boolean allAfter = true;
    for (int block = 0; block < blocks && start.isPresent(); block++) {
      Optional<Duration> in = isShown(block) ? time(block, 5) : Optional.empty();
      allAfter &= in.isEmpty() || in.get().compareTo(start.get()) >= 0;
    }
    if (start.isEmpty()) {
      return;
    }
    String clock = Timecode.vtt(start.get());
    if (allAfter) {
      programmeStart = start.get();
      draft.info(0, 0, "programme-start", "times count from the programme's start at " + clock);
    } else {
      draft.warning(
          0,
          0,
          "programme-start",
          "the programme is said to start at " + clock + ", after its first subtitle");
    }
  }

  private void read(int block) {
    int extension = at(block, 3);
    if (extension == USER_DATA) {
      draft.note("user data", header.decode(text(block)));
      return;
    }
    firstPiece.filter(first -> number(block) != number(first)).ifPresent(this::endCutOff);
    int first = firstPiece.orElse(block);
    firstPiece = Optional.of(first);
    pieces.writeBytes(text(block));
    if (extension == LAST_PIECE) {
      endSubtitle(first);
    }
  }

  private void endCutOff(int first) {
    draft.warning(
        0, offset(first), "cut-off", "the last piece of this subtitle is not in the file");
    endSubtitle(first);
  }

  /**
   * @param block the subtitle's first
   */
  private void endSubtitle(int block) {
    String text = header.decode(pieces.toByteArray());
    pieces.reset();
    firstPiece = Optional.empty();
    if (!isShown(block)) {
      draft.note("comment", text);
      return;
    }
    Optional<Duration> start = time(block, 5);
    Optional<Duration> end = time(block, 9);
    if (start.isPresent() && end.isPresent()) {
      Cue cue = Cue.of(TimeSpan.at(start.get()), text);
      draft.cue(
          fromProgrammeStart(start.get()), fromProgrammeStart(end.get()), cue, 0, offset(block));
    } else {
      draft.error(0, offset(block), "bad-time", "a subtitle without times: " + Excerpt.of(text));
    }
  }

  /** Neither a comment nor user data. */
  private boolean isShown(int block) {
    return at(block, 15) != 1 && at(block, 3) != USER_DATA;
  }

  private Duration fromProgrammeStart(Duration time) {
    Duration from = time.minus(programmeStart);
    return from.isNegative() ? Duration.ZERO : from;
  }

  private Optional<Duration> time(int block, int offset) {
    return header.time(
        at(block, offset), at(block, offset + 1), at(block, offset + 2), at(block, offset + 3));
  }

  private int number(int block) {
    return at(block, 1) | at(block, 2) << 8;
  }

  private int at(int block, int offset) {
    return bytes[offset(block) + offset] & 0xff;
  }

  private byte[] text(int block) {
    return Arrays.copyOfRange(bytes, offset(block) + TEXT_AT, offset(block) + BLOCK);
  }

  private static int offset(int block) {
    return GENERAL + block * BLOCK;
  }
}
