package io.sorimark.format;

import io.sorimark.model.Cue;
import io.sorimark.model.Transcript;
import io.sorimark.text.Timecode;
import java.time.Duration;
import java.util.Locale;

/** Writes SubStation Alpha v4+ with one style; speakers stand in the Name column. */
final class AssWriter {

  private static final String HEAD =
      """
      [Script Info]
      ScriptType: v4.00+
      WrapStyle: 0
      ScaledBorderAndShadow: yes
      PlayResX: 1920
      PlayResY: 1080

      [V4+ Styles]
      Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
      Style: Default,Arial,64,&H00FFFFFF,&H00FFFFFF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,1,2,60,60,50,1

      [Events]
      Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
      """;

  private AssWriter() {}

  static String write(Transcript transcript, Layout layout) {
    StringBuilder out = new StringBuilder(HEAD);
    for (Cue cue : transcript.cues()) {
      if (!cue.text().isBlank()) {
        out.append("Dialogue: 0,").append(time(cue.span().start()));
        out.append(',').append(time(cue.span().end())).append(",Default,");
        out.append(name(cue.speaker().orElse(""))).append(",0,0,0,,");
        out.append(AssText.encode(cue.text())).append('\n');
      }
    }
    return out.toString();
  }

  /** The columns are separated by commas, and a name has no way to escape one. */
  private static String name(String speaker) {
    return speaker.replace(',', ';').replaceAll("\\s+", " ").strip();
  }

  private static String time(Duration time) {
    long hundredths = (Timecode.millis(time) + 5) / 10;
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d.%02d",
        hundredths / 360_000,
        hundredths / 6000 % 60,
        hundredths / 100 % 60,
        hundredths % 100);
  }
}
