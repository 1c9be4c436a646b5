package io.sorimark.audio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.model.TranscriptException;
import io.sorimark.process.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What ffprobe says of a file. */
final class Probe {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Probe() {}

  static Recording of(Path file, Ffmpeg ffmpeg)
      throws IOException, TranscriptException, InterruptedException {
    Child.Ended ended =
        ffmpeg.probe(
            List.of(
                "-loglevel",
                "error",
                "-show_format",
                "-show_streams",
                "-of",
                "json",
                Ffmpeg.name(file)));
    if (ended.exit() != 0) {
      throw new TranscriptException(file + ": " + Complaint.inWords(ended.complaint()));
    }
    JsonNode root = JSON.readTree(ended.out());
    List<AudioTrack> tracks = tracks(root);
    if (tracks.isEmpty()) {
      throw new TranscriptException(
          isText(root)
              ? file + ": not audio or video"
              : file + ": no sound in it (" + contents(root) + ")");
    }
    JsonNode format = root.path("format");
    return new Recording(
        file,
        format.path("format_name").asText(),
        duration(format.path("duration")),
        tracks,
        tags(format.path("tags"), root.path("streams")));
  }

  private static List<AudioTrack> tracks(JsonNode root) {
    List<AudioTrack> tracks = new ArrayList<>();
    OptionalLong whole = number(root.path("format").path("bit_rate"));
    for (JsonNode stream : root.path("streams")) {
      int rate = stream.path("sample_rate").asInt();
      if (stream.path("codec_type").asText().equals("audio") && rate > 0) {
        OptionalLong own = number(stream.path("bit_rate"));
        tracks.add(
            new AudioTrack(
                tracks.size() + 1,
                stream.path("codec_name").asText(),
                Math.max(1, stream.path("channels").asInt()),
                rate,
                own.isPresent() ? own : whole,
                text(stream.path("tags").path("language")),
                text(stream.path("tags").path("title"))));
      }
    }
    return tracks;
  }

  /** Ogg keeps the tags of the whole in its stream. */
  private static Map<String, String> tags(JsonNode ofFormat, JsonNode streams) {
    Map<String, String> tags = new LinkedHashMap<>();
    JsonNode first = ofFormat.isObject() ? ofFormat : streams.path(0).path("tags");
    first
        .properties()
        .forEach(tag -> tags.put(tag.getKey().toLowerCase(Locale.ROOT), tag.getValue().asText()));
    return tags;
  }

  /** Pages of letters are pictures to ffmpeg (tty), and captions are a stream of their own. */
  private static boolean isText(JsonNode root) {
    boolean captions = true;
    for (JsonNode stream : root.path("streams")) {
      captions &= stream.path("codec_type").asText().equals("subtitle");
    }
    return root.path("format").path("format_name").asText().equals("tty")
        || (captions && !root.path("streams").isEmpty());
  }

  private static String contents(JsonNode root) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode stream : root.path("streams")) {
      kinds.add(stream.path("codec_type").asText("data"));
    }
    return kinds.isEmpty() ? "it is empty" : String.join(", ", kinds) + " only";
  }

  private static Optional<Duration> duration(JsonNode seconds) {
    double value = seconds.asDouble(-1);
    return value > 0 ? Optional.of(Duration.ofNanos(Math.round(value * 1e9))) : Optional.empty();
  }

  private static OptionalLong number(JsonNode value) {
    long number = value.asLong(0);
    return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
  }

  private static Optional<String> text(JsonNode value) {
    String text = value.asText().strip();
    return text.isEmpty() || text.equals("und") ? Optional.empty() : Optional.of(text);
  }
}
