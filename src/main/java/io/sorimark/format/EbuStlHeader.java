package io.sorimark.format;

import io.sorimark.text.Timecode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The general block of an EBU STL file: how the rest is to be read, and what the programme is. */
final class EbuStlHeader {

  private static final int USUAL_FRAME_RATE = 25;

  /** Language codes 01 to 2B, from Tech 3264, appendix 3. */
  private static final String[] EUROPEAN =
      ("sq br ca hr cy cs da de en es eo et eu fo fr fy ga gd gl is it se la lv lb lt hu mt nl no"
              + " oc pl pt ro rm sr sk sl fi sv tr nl-BE wa")
          .split(" ", -1);

  /** Some of the codes 45 to 7F, for the rest of the world. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("7E", "ar"),
          Map.entry("77", "bg"),
          Map.entry("75", "zh"),
          Map.entry("70", "el"),
          Map.entry("6C", "he"),
          Map.entry("6B", "hi"),
          Map.entry("6A", "id"),
          Map.entry("69", "ja"),
          Map.entry("65", "ko"),
          Map.entry("63", "mk"),
          Map.entry("5A", "fa"),
          Map.entry("56", "ru"),
          Map.entry("4A", "th"),
          Map.entry("49", "uk"),
          Map.entry("48", "ur"),
          Map.entry("46", "vi"));

  private final byte[] bytes;
  private final Charset codePage;
  private final EbuStlText text;
  private final int frameRate;

  /** Takes a whole file; one that ends too soon is read as if blank from there. */
  EbuStlHeader(byte[] file) {
    this.bytes = Arrays.copyOf(file, 1024);
    this.codePage = codePage();
    this.text = new EbuStlText(ascii(12, 2));
    this.frameRate = number(ascii(6, 2)).filter(r -> r > 0).orElse(USUAL_FRAME_RATE);
  }

  String decode(byte[] subtitle) {
    return text.decode(subtitle);
  }

  /** A time of hours, minutes, seconds and frames; empty when it cannot be. */
  Optional<Duration> time(int hours, int minutes, int seconds, int frames) {
    return hours > 23 || minutes > 59 || seconds > 59 || frames >= frameRate
        ? Optional.empty()
        : Timecode.ofSeconds(hours * 3600 + minutes * 60 + seconds + frames / (double) frameRate);
  }

  /** Time code: start of programme. */
  Optional<Duration> programmeStart() {
    String digits = ascii(256, 8);
    return digits.matches("\\d{8}")
        ? time(pair(digits, 0), pair(digits, 2), pair(digits, 4), pair(digits, 6))
        : Optional.empty();
  }

  Optional<String> language() {
    String code = ascii(14, 2).toUpperCase(Locale.ROOT);
    if (!code.matches("[0-9A-F]{2}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(code, 16);
    return number >= 1 && number <= EUROPEAN.length
        ? Optional.of(EUROPEAN[number - 1])
        : Optional.ofNullable(OTHERS.get(code));
  }

  /** What the block says about the programme, by name. */
  Map<String, String> notes() {
    Map<String, String> notes = new LinkedHashMap<>();
    note(notes, "original programme title", 16, 32);
    note(notes, "original episode title", 48, 32);
    note(notes, "translated programme title", 80, 32);
    note(notes, "translated episode title", 112, 32);
    note(notes, "translator", 144, 32);
    note(notes, "translator's contact", 176, 32);
    note(notes, "publisher", 277, 32);
    note(notes, "editor", 309, 32);
    note(notes, "editor's contact", 341, 32);
    note(notes, "user-defined area", 448, 576);
    return notes;
  }

  private void note(Map<String, String> notes, String name, int from, int length) {
    String value = new String(bytes, from, length, codePage).replace('\0', ' ').strip();
    if (!value.isEmpty()) {
      notes.put(name, value);
    }
  }

  private Charset codePage() {
    String name = "IBM" + ascii(0, 3);
    return name.matches("IBM\\d{3}") && Charset.isSupported(name)
        ? Charset.forName(name)
        : StandardCharsets.ISO_8859_1;
  }

  private String ascii(int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1).strip();
  }

  private static int pair(String digits, int at) {
    return Integer.parseInt(digits.substring(at, at + 2));
  }

  private static Optional<Integer> number(String digits) {
    return digits.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }
}
