package io.sorimark.pipeline;

import io.sorimark.format.Format;
import io.sorimark.format.Parsed;
import io.sorimark.format.Transcripts;
import io.sorimark.language.Encoding;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * RTTM in an episode's folder, of ours or of another program. Of a file on several recordings, what
 * is on ours counts, which is the one called like the episode.
 *
 * @param problems by line; that people speak at once is none
 */
record RttmVoices(HeardVoices voices, List<Problem> problems) {

  private static final Pattern SPEAKER = Pattern.compile("(?m)^[ \\t]*SPEAKER[ \\t]+(\\S+).*$");

  RttmVoices {
    problems = List.copyOf(problems);
  }

  static RttmVoices read(Path file, String recording) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = Encoding.decode(bytes).text();
    Set<String> recordings =
        SPEAKER.matcher(text).results().map(line -> line.group(1)).collect(Collectors.toSet());
    String own = recording.strip().replaceAll("\\s+", "_"); // as our own files have it
    if (recordings.size() < 2) {
      return of(Transcripts.read(file.toString(), bytes, Format.RTTM));
    }
    return recordings.contains(own)
        ? of(
            Transcripts.read(
                file.toString(), only(own, text).getBytes(StandardCharsets.UTF_8), Format.RTTM))
        : new RttmVoices(HeardVoices.NONE, List.of(noneIs(own, file)));
  }

  private static RttmVoices of(Parsed parsed) {
    return new RttmVoices(
        HeardVoices.of(parsed.transcript().cues()),
        parsed.problems().stream().filter(one -> one.severity() != Severity.INFO).toList());
  }

  /** The same for a transcript, of which they have to reach nearly all. */
  RttmVoices of(Transcript transcript, Path file) {
    if (voices.spans().isEmpty() || VoicesReach.of(voices.spans()).covers(transcript)) {
      return this;
    }
    String why = VoicesReach.of(voices.spans()).misfit(transcript);
    List<Problem> more = new ArrayList<>(problems);
    more.add(new Problem(Severity.WARNING, file.toString(), 1, 1, "unused-voices", why));
    return new RttmVoices(HeardVoices.NONE, more);
  }

  /** Other lines are left blank, so that lines keep their numbers. */
  private static String only(String recording, String text) {
    return SPEAKER.matcher(text).replaceAll(line -> ofIt(line, recording));
  }

  private static String ofIt(MatchResult line, String recording) {
    return line.group(1).equals(recording) ? Matcher.quoteReplacement(line.group()) : "";
  }

  private static Problem noneIs(String recording, Path file) {
    return new Problem(
        Severity.WARNING,
        file.toString(),
        1,
        1,
        "several-recordings",
        "it is on several recordings, none of which is called " + recording + "; passed over");
  }
}
