package io.sorimark.voices;

import io.sorimark.model.TimeSpan;
import io.sorimark.model.VoiceSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Whose voice is heard when, each told by its number, in the order in which they begin to speak.
 *
 * @param parts one after another; silence lies between some
 * @param prints what tells each voice from others, by number; empty where no model listened
 */
public record Voices(List<VoiceSpan> parts, List<VoicePrint> prints) {

  private static final Duration FRAME = Duration.ofMillis(10);

  public Voices {
    parts = List.copyOf(parts);
    prints = List.copyOf(prints);
  }

  /**
   * Listens to a recording.
   *
   * @param samples a file of raw samples: 16 kHz, 16 bits, little-endian
   * @param wanted how many speakers there are; empty to find out
   */
  public static Voices in(Path samples, VoiceEncoder encoder, OptionalInt wanted)
      throws IOException {
    try (RawSamples raw = RawSamples.open(samples)) {
      MelSpectrum spectrum = new MelSpectrum();
      List<SpokenFrames> stretches = SpeechActivity.of(raw, spectrum);
      List<float[]> windows = Windows.voices(stretches, raw, spectrum, encoder);
      return of(stretches, windows, VoiceClusters.of(windows, wanted));
    }
  }

  /**
   * What tells the voices of a recording from others, where it is known who speaks when.
   *
   * @param spans by start
   * @return by number; a voice that is heard nowhere in its spans is missing
   */
  public static Map<Integer, VoicePrint> prints(
      Path samples, VoiceEncoder encoder, List<VoiceSpan> spans) throws IOException {
    try (RawSamples raw = RawSamples.open(samples)) {
      MelSpectrum spectrum = new MelSpectrum();
      List<SpokenFrames> stretches = SpeechActivity.of(raw, spectrum);
      List<float[]> windows = Windows.voices(stretches, raw, spectrum, encoder);
      Map<Integer, float[]> sums = new TreeMap<>();
      int next = 0;
      for (int start : stretches.stream().flatMap(s -> Windows.starts(s).stream()).toList()) {
        Duration middle = FRAME.multipliedBy(Windows.middle(start));
        float[] window = windows.get(next++);
        spans.stream()
            .filter(one -> one.span().contains(middle))
            .forEach(one ->
                VoiceVectors.add(
                    sums.computeIfAbsent(one.voice(), unused -> new float[window.length]), window));
      }
      Map<Integer, VoicePrint> prints = new TreeMap<>();
      sums.forEach((voice, sum) -> prints.put(voice, VoicePrint.of(sum)));
      return prints;
    }
  }

  /** Listens without a model, which takes knowing how many speakers there are. */
  public static Voices in(Path samples, int speakers) throws IOException {
    try (RawSamples raw = RawSamples.open(samples)) {
      MelSpectrum spectrum = new MelSpectrum();
      List<SpokenFrames> stretches = SpeechActivity.of(raw, spectrum);
      CepstralClusters.Told told = CepstralClusters.of(stretches, raw, spectrum, speakers);
      List<VoiceSpan> parts = new ArrayList<>();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < told.speakers().length; i++) {
        SpokenFrames piece = told.pieces().get(i);
        add(parts, piece.start(), piece.end(), number(order, told.speakers()[i]));
      }
      return new Voices(parts, List.of());
    }
  }

  /** The place of a voice among those that have begun to speak. */
  private static int number(List<Integer> order, int voice) {
    if (!order.contains(voice)) {
      order.add(voice);
    }
    return order.indexOf(voice);
  }

  private static Voices of(
      List<SpokenFrames> stretches, List<float[]> windows, VoiceClusters.Centres centres) {
    List<VoiceSpan> parts = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    int first = 0;
    for (SpokenFrames stretch : stretches) {
      List<Integer> starts = Windows.starts(stretch);
      int from = stretch.start();
      for (int i = 0; i < starts.size(); i++) {
        int to =
            i + 1 < starts.size()
                ? (Windows.middle(starts.get(i)) + Windows.middle(starts.get(i + 1))) / 2
                : stretch.end();
        OptionalInt voice = centres.voice(windows.get(first + i));
        if (voice.isPresent()) {
          add(parts, from, to, number(order, voice.getAsInt()));
        }
        from = to;
      }
      first += starts.size();
    }
    return new Voices(
        parts, order.stream().map(centres.voices()::get).map(VoicePrint::of).toList());
  }

  private static void add(List<VoiceSpan> parts, int from, int to, int voice) {
    TimeSpan span = new TimeSpan(FRAME.multipliedBy(from), FRAME.multipliedBy(to));
    if (!parts.isEmpty()
        && parts.getLast().voice() == voice
        && parts.getLast().span().end().equals(span.start())) {
      span = new TimeSpan(parts.removeLast().span().start(), span.end());
    }
    parts.add(new VoiceSpan(span, voice));
  }
}
