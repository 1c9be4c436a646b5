package io.sorimark.format;

import io.sorimark.reading.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One channel of CEA-608 line 21 captions: codes in, captions out. Pop-on captions are written
 * unseen and shown at once, paint-on captions are written on the screen, roll-up captions push the
 * lines above them up and each line is a caption of its own.
 */
final class Cea608 {

  /** A caption; without an end when nothing takes it off the screen. */
  record Caption(Duration start, Optional<Duration> end, String text, Place place) {}

  private enum Mode {
    POP_ON,
    PAINT_ON,
    ROLL_UP,
    /** Long texts beside the captions, of which hardly anyone makes use. */
    TEXT
  }

  private record Opened(Duration start, Place place) {}

  private static final int BOTTOM = 15;

  private final List<Caption> captions = new ArrayList<>();
  private final StringBuilder texts = new StringBuilder();
  private Cea608Rows shown = new Cea608Rows();
  private Cea608Rows hidden = new Cea608Rows();
  private Optional<Opened> opened = Optional.empty();
  private Mode mode = Mode.POP_ON;
  private Place written = new Place(0, 0);

  /** Those that have left the screen, and after {@link #finish} all. */
  List<Caption> captions() {
    return captions;
  }

  /** What was sent in text mode. */
  String texts() {
    return texts.toString();
  }

  /** Text that was written and never put on the screen. */
  String neverShown() {
    return hidden.text();
  }

  /** Where the last character stands. */
  Place lastWritten() {
    return written;
  }

  void write(char c, Duration now, Place place) {
    written = place;
    if (mode == Mode.TEXT) {
      texts.append(c == Cea608Rows.STYLE ? ' ' : c);
      return;
    }
    if (mode != Mode.POP_ON) {
      if (active().isTaken()) {
        close(Optional.of(now)); // written over what is shown: the next caption
        shown.clear();
      }
      if (opened.isEmpty() && c != ' ' && c != Cea608Rows.STYLE) {
        opened = Optional.of(new Opened(now, place));
      }
    }
    active().write(c);
  }

  /** A character in the place of the one ahead of it. */
  void replace(char c, Duration now, Place place) {
    if (mode == Mode.TEXT) {
      texts.setLength(Math.max(0, texts.length() - 1));
    } else {
      active().backspace();
    }
    write(c, now, place);
  }

  /** A preamble: where the next text goes. */
  void moveTo(int row, int column) {
    active().moveTo(mode == Mode.ROLL_UP ? BOTTOM : row, column);
  }

  void tab(int columns) {
    active().tab(columns);
  }

  /** A control code 0x20 to 0x2F; false when there is none of this number. */
  boolean control(int code, Duration now, Place place) {
    switch (code) {
      case 0x20 -> mode = Mode.POP_ON;
      case 0x21 -> active().backspace();
      case 0x24 -> active().deleteToEndOfRow();
      case 0x25, 0x26, 0x27 -> rollUp(now);
      case 0x28 -> {} // flash on
      case 0x29 -> paintOn(now);
      case 0x2a, 0x2b -> mode = Mode.TEXT;
      case 0x2c -> erase(now);
      case 0x2d -> carriageReturn(now);
      case 0x2e -> hidden.clear();
      case 0x2f -> show(now, place);
      default -> {
        return false;
      }
    }
    return true;
  }

  void finish() {
    close(Optional.empty());
  }

  private Cea608Rows active() {
    return mode == Mode.POP_ON ? hidden : shown;
  }

  private void rollUp(Duration now) {
    if (mode != Mode.ROLL_UP) {
      erase(now);
      hidden.clear();
      shown.moveTo(BOTTOM, 0);
      mode = Mode.ROLL_UP;
    }
  }

  /** Painting may add to what is shown; taking it as a caption of its own keeps each text once. */
  private void paintOn(Duration now) {
    erase(now);
    mode = Mode.PAINT_ON;
  }

  private void erase(Duration now) {
    close(Optional.of(now));
    shown.clear();
  }

  private void carriageReturn(Duration now) {
    if (mode == Mode.ROLL_UP) {
      erase(now);
      shown.moveTo(BOTTOM, 0);
    } else if (mode == Mode.TEXT) {
      texts.append('\n');
    }
  }

  private void show(Duration now, Place place) {
    close(Optional.of(now));
    Cea608Rows loaded = hidden;
    hidden = shown;
    shown = loaded;
    mode = Mode.POP_ON;
    if (!shown.text().isEmpty()) {
      opened = Optional.of(new Opened(now, place));
    }
  }

  private void close(Optional<Duration> end) {
    String text = shown.text();
    if (opened.isPresent() && !text.isEmpty()) {
      captions.add(new Caption(opened.get().start(), end, text, opened.get().place()));
    }
    opened = Optional.empty();
  }
}
