package io.sorimark.format;

import io.sorimark.format.Cea608.Caption;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.reading.Excerpt;
import io.sorimark.reading.Fit;
import io.sorimark.reading.Place;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scenarist closed captions: lines of a time and of CEA-608 codes in hexadecimal, two bytes with
 * odd parity each, one code sent in each frame of NTSC video from that time on.
 */
final class Scc {

  private static final double FRAMES_PER_SECOND = 30_000 / 1001.0;

  private static final Pattern LINE =
      Pattern.compile("\\s*(\\d{1,3}:\\d\\d:\\d\\d[:;.,]\\d\\d)(?:\\s+(.*))?");
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final Pattern CODE = Pattern.compile("[0-9a-fA-F]{4}");
  private static final String SIGNATURE = "scenarist_scc";

  /** Row by the first byte of a preamble (0x10 to 0x17), upper and lower half of the second. */
  private static final int[][] ROWS = {
    {11, 0}, {1, 2}, {3, 4}, {12, 13}, {14, 15}, {5, 6}, {7, 8}, {9, 10}
  };

  private final Draft draft;
  private final Map<Integer, Cea608> channels = new TreeMap<>();
  private int channel = 1;
  private int lastControl;
  private boolean otherData;
  private Optional<Place> firstBadParity = Optional.empty();
  private int badParities;

  private Scc(Draft draft) {
    this.draft = draft;
  }

  static Fit sniff(Input in) {
    String head = in.head().stripLeading();
    return head.regionMatches(true, 0, SIGNATURE, 0, SIGNATURE.length()) ? Fit.SURE : Fit.NO;
  }

  static Parsed read(Input in) {
    Draft draft = Draft.ofLines(in, Format.SCC);
    Scc reader = new Scc(draft);
    for (int i = 0; i < in.lines().count(); i++) {
      String line = in.lines().get(i);
      Matcher codes = LINE.matcher(line);
      if (codes.matches()) {
        reader.line(codes, i);
      } else if (line.toLowerCase(Locale.ROOT).contains(SIGNATURE)) {
        draft.claim(i);
      }
    }
    reader.finish();
    return draft.finish();
  }

  private void line(Matcher line, int at) {
    Optional<Duration> start =
        Timecode.parseFrames(line.group(1).replace(',', '.'), FRAMES_PER_SECOND);
    if (start.isEmpty() || line.group(2) == null) {
      draft.warning(at, 0, "empty-line", "a time without codes: " + Excerpt.of(line.group()));
      return;
    }
    draft.claim(at);
    lastControl = 0;
    Matcher token = TOKEN.matcher(line.group(2));
    for (int frame = 0; token.find(); frame++) {
      Place place = new Place(at, line.start(2) + token.start());
      if (CODE.matcher(token.group()).matches()) {
        code(Integer.parseInt(token.group(), 16), start.get().plus(frames(frame)), place);
      } else {
        draft.error(
            place.line(), place.column(), "bad-code", "no code: " + Excerpt.of(token.group()));
      }
    }
  }

  private static Duration frames(int count) {
    return Duration.ofNanos(Math.round(count * 1e9 / FRAMES_PER_SECOND));
  }

  private void code(int bytes, Duration now, Place place) {
    checkParity(bytes, place);
    int first = (bytes >> 8) & 0x7f;
    int second = bytes & 0x7f;
    if (first >= 0x10 && first <= 0x1f) {
      otherData = false;
      if (bytes == lastControl) {
        lastControl = 0; // sent twice, so that one may be lost on the air
        return;
      }
      lastControl = bytes;
      channel = (first & 0x08) == 0 ? 1 : 2;
      if (!control(first & 0x17, second, now, place)) {
        unknown(bytes, place);
      }
      return;
    }
    lastControl = 0;
    if (first > 0 && first < 0x10) {
      if (!otherData && first != 0x0f) {
        draft.info(place.line(), place.column(), "other-data", "data about the programme (XDS)");
      }
      otherData = first != 0x0f; // the code that ends them
    } else if (!otherData) {
      character(first, now, place);
      character(second, now, place);
    }
  }

  private void character(int code, Duration now, Place place) {
    if (code >= 0x20) {
      captions().write(Cea608Characters.basic(code), now, place);
    }
  }

  private boolean control(int first, int second, Duration now, Place place) {
    if (second >= 0x40) {
      return preamble(first, second);
    }
    boolean low = second >= 0x20 && second < 0x30;
    return switch (first) {
      case 0x10 -> low; // background colour
      case 0x11 -> {
        captions()
            .write(
                low ? Cea608Rows.STYLE : Cea608Characters.special(Math.max(0x30, second)),
                now,
                place);
        yield second >= 0x20; // a change of style takes the room of a blank
      }
      case 0x12, 0x13 -> extended(first, second, now, place);
      case 0x14, 0x15 -> low && captions().control(second, now, place);
      case 0x17 -> tabOrColour(second);
      default -> false;
    };
  }

  private boolean extended(int first, int second, Duration now, Place place) {
    if (second < 0x20) {
      return false;
    }
    captions().replace(Cea608Characters.extended(first, second), now, place);
    return true;
  }

  private boolean tabOrColour(int second) {
    if (second >= 0x21 && second <= 0x23) {
      captions().tab(second - 0x20);
      return true;
    }
    return second >= 0x24 && second <= 0x2f;
  }

  private boolean preamble(int first, int second) {
    int row = ROWS[first & 0x07][second >= 0x60 ? 1 : 0];
    if (row == 0) {
      return false;
    }
    int style = (second & 0x1e) >> 1;
    captions().moveTo(row, style >= 8 ? (style - 8) * 4 : 0);
    return true;
  }

  private Cea608 captions() {
    return channels.computeIfAbsent(channel, unused -> new Cea608());
  }

  private void unknown(int bytes, Place place) {
    draft.warning(
        place.line(),
        place.column(),
        "unknown-code",
        String.format(Locale.ROOT, "unknown code %04x", bytes));
  }

  private void checkParity(int bytes, Place place) {
    if (Integer.bitCount(bytes >> 8) % 2 == 0 || Integer.bitCount(bytes & 0xff) % 2 == 0) {
      firstBadParity = firstBadParity.or(() -> Optional.of(place));
      badParities++;
    }
  }

  /** The first channel that says something is the transcript; the other becomes a note. */
  private void finish() {
    firstBadParity.ifPresent(place ->
        draft.warning(
            place.line(),
            place.column(),
            "bad-parity",
            badParities + " codes have a wrong parity bit and may have been damaged"));
    boolean transcript = false;
    for (Map.Entry<Integer, Cea608> entry : channels.entrySet()) {
      Cea608 captions = entry.getValue();
      captions.finish();
      if (transcript) {
        noteChannel("CC" + entry.getKey(), captions.captions());
      } else {
        captions.captions().forEach(this::addCue);
        transcript = !captions.captions().isEmpty();
      }
      noteRest(captions);
    }
  }

  private void addCue(Caption caption) {
    draft.cue(
        caption.start(),
        caption.end(),
        Cue.of(TimeSpan.at(caption.start()), caption.text()),
        caption.place().line(),
        caption.place().column());
  }

  private void noteChannel(String name, List<Caption> captions) {
    if (captions.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Caption caption : captions) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(Timecode.vtt(caption.start())).append(' ');
      text.append(caption.text().replace('\n', ' '));
    }
    draft.note(name, text.toString());
    Place first = captions.getFirst().place();
    draft.info(
        first.line(),
        first.column(),
        "other-channel",
        String.format(
            Locale.ROOT, "captions of channel %s, kept as a note: %d", name, captions.size()));
  }

  private void noteRest(Cea608 captions) {
    if (!captions.texts().isBlank()) {
      draft.note("text mode", captions.texts().strip());
    }
    if (!captions.neverShown().isEmpty()) {
      draft.note("never shown", captions.neverShown());
      draft.warning(
          captions.lastWritten().line(),
          captions.lastWritten().column(),
          "never-shown",
          "written but never shown: " + Excerpt.of(captions.neverShown()));
    }
  }
}
