package io.sorimark.pipeline;

import io.sorimark.model.TimeSpan;
import io.sorimark.search.Hit;
import io.sorimark.text.Timecode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Stretches of a recording as a list for players and tables. */
public enum ClipList {
  /** A playlist, with the stretches in VLC's words. */
  M3U {
    @Override
    String head() {
      return "#EXTM3U\n";
    }

    @Override
    String line(Hit hit, String audio) {
      TimeSpan span = span(hit);
      return "#EXTINF:%s,%s %s\n#EXTVLCOPT:start-time=%s\n#EXTVLCOPT:stop-time=%s\n%s\n"
          .formatted(
              whole(span.length()),
              hit.facts().name(),
              Timecode.wholeSeconds(span.start()),
              seconds(span.start()),
              seconds(span.end()),
              audio);
    }
  },
  /** An edit decision list of mpv (its manual, "EDL v0"): file, start, length in seconds. */
  EDL {
    @Override
    String head() {
      return "# mpv EDL v0\n";
    }

    @Override
    String line(Hit hit, String audio) {
      int bytes = // with their number in front, any sign may be in the name
          audio.getBytes(StandardCharsets.UTF_8).length;
      return "%"
          + bytes
          + "%"
          + audio
          + ","
          + seconds(span(hit).start())
          + ","
          + seconds(span(hit).length())
          + "\n";
    }
  },
  CSV {
    @Override
    String head() {
      return "episode,start,end,speaker,text,audio\n";
    }

    @Override
    String line(Hit hit, String audio) {
      return List.of(
                  hit.facts().name(),
                  seconds(span(hit).start()),
                  seconds(span(hit).end()),
                  hit.speaker().orElse(""),
                  hit.text(),
                  audio)
              .stream()
              .map(ClipList::cell)
              .collect(Collectors.joining(","))
          + "\n";
    }
  };

  abstract String head();

  abstract String line(Hit hit, String audio);

  /**
   * The list.
   *
   * @param audio the recording; what the transcript is called with .mp3 where it is not known
   */
  public String of(List<Hit> hits, String audio) {
    return head() + hits.stream().map(hit -> line(hit, audio)).collect(Collectors.joining());
  }

  /** The extension of its files. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static TimeSpan span(Hit hit) {
    return hit.stretch().orElseThrow();
  }

  private static String seconds(Duration time) {
    return Timecode.seconds(time);
  }

  private static String whole(Duration time) {
    return Long.toString(time.plusMillis(500).toSeconds());
  }

  private static String cell(String text) {
    return text.matches("[^\",\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
