package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.BUZZSPROUT;
import static io.sorimark.check.Receiver.POCKETCASTS;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.CueBlocks.Block;
import io.sorimark.model.Cue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules for who speaks in formats where a name is told by "Name: " alone. AntennaPod joins the
 * lines of a SubRip cue and, when they hold a colon and a blank anywhere, cuts the whole at every
 * colon: the first piece is the speaker, the second the text, the rest is lost. Pocket Casts knows
 * names of ASCII letters, digits and blanks, in cues of one line.
 */
final class LabelRules {

  private static final Pattern LABEL = Pattern.compile("^\\s*([^:\\n]{1,60}):\\s");
  private static final Pattern ASCII_NAME = Pattern.compile("[a-zA-Z0-9 ]+");
  private static final Pattern CITE = Pattern.compile("<cite[^>]*>([^<]*?)\\s*:?\\s*</cite>");

  static final List<Rule> ALL =
      List.of(
          error("srt-colon", LabelRules::lostText)
              .in(Kind.SRT)
              .stops(ANTENNAPOD)
              .says(
                  "AntennaPod loses what follows the second colon of a cue, and a cue that ends in"
                      + " its first")
              .advice("write 10.30 for 10:30, or give AntennaPod WebVTT or JSON"),
          warning("srt-colon-name", LabelRules::strangeNames)
              .in(Kind.SRT)
              .stops(ANTENNAPOD, BUZZSPROUT)
              .says("words before a colon are shown as a speaker's name")
              .advice("leave the colon out, or the blank after it"),
          warning("label-ascii", LabelRules::foreignNames)
              .in(Kind.SRT, Kind.HTML)
              .stops(POCKETCASTS)
              .says(
                  "Pocket Casts knows speakers by ASCII letters alone; this name stays in the text")
              .advice("give Pocket Casts WebVTT"),
          warning("srt-label-lines", LabelRules::labelsOfTwoLines)
              .in(Kind.SRT)
              .stops(POCKETCASTS)
              .says(
                  "Pocket Casts finds no speaker in a cue of two lines; the name stays in the text")
              .advice("give Pocket Casts WebVTT"),
          warning("speaker-missing", LabelRules::missingSpeakers)
              .in(Kind.VTT, Kind.SRT, Kind.PODCAST_JSON)
              .stops(ANTENNAPOD)
              .says("a cue without a speaker; AntennaPod gives it to the last one")
              .advice("name the speaker of each cue"));

  private LabelRules() {}

  private static void lostText(Subject subject, Breaches breaches) {
    for (Block cue : subject.timed().cueBlocks()) {
      String body = antennaPodBody(cue);
      String[] pieces = body.strip().split(":");
      if (body.contains(": ") && pieces.length != 2) {
        breaches.at(cue.payloadLine(), 0, "AntennaPod loses " + lostPart(body.strip(), pieces));
      }
    }
  }

  private static String lostPart(String body, String[] pieces) {
    return pieces.length < 2
        ? "this cue, which ends in a colon"
        : "'%s' of this cue".formatted(body.substring(pieces[0].length() + pieces[1].length() + 1));
  }

  private static void strangeNames(Subject subject, Breaches breaches) {
    Set<String> speakers = speakers(subject);
    for (Block cue : subject.timed().cueBlocks()) {
      String body = antennaPodBody(cue);
      if (!body.contains(": ")) {
        continue;
      }
      String name = body.substring(0, body.indexOf(':')).strip();
      if (!speakers.contains(name)) {
        breaches.at(cue.payloadLine(), 0, "'%s' is shown as a speaker's name".formatted(name));
      }
    }
  }

  private static void foreignNames(Subject subject, Breaches breaches) {
    if (subject.kind() == Kind.HTML) {
      foreignCites(subject, breaches);
      return;
    }
    Set<String> speakers = speakers(subject);
    for (Block cue : subject.timed().cueBlocks()) {
      label(cue, speakers)
          .filter(name -> !ASCII_NAME.matcher(name).matches())
          .ifPresent(name -> breaches.at(cue.payloadLine(), 0, foreignName(name)));
    }
  }

  private static void foreignCites(Subject subject, Breaches breaches) {
    for (int i = 0; i < subject.lines().size(); i++) {
      Matcher cite = CITE.matcher(subject.line(i));
      while (cite.find()) {
        if (!ASCII_NAME.matcher(cite.group(1)).matches()) {
          breaches.at(i, cite.start(1), foreignName(cite.group(1)));
        }
      }
    }
  }

  private static String foreignName(String name) {
    return "Pocket Casts does not see that '%s' is a speaker".formatted(name);
  }

  private static void labelsOfTwoLines(Subject subject, Breaches breaches) {
    Set<String> speakers = speakers(subject);
    for (Block cue : subject.timed().cueBlocks()) {
      if (cue.payload().size() > 1 && label(cue, speakers).isPresent()) {
        breaches.at(cue.payloadLine(), 0);
      }
    }
  }

  private static void missingSpeakers(Subject subject, Breaches breaches) {
    List<Cue> cues = subject.transcript().cues();
    boolean began = false;
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).speaker().isPresent()) {
        began = true;
      } else if (began && !cues.get(i).text().isBlank()) {
        breaches.at(subject.places().lineOf(i), 0);
      }
    }
  }

  /** The name at the beginning of a cue, if our reader too takes it for one. */
  private static Optional<String> label(Block cue, Set<String> speakers) {
    if (cue.payload().isEmpty()) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(cue.payload().getFirst() + " ");
    return label.find() && speakers.contains(label.group(1).strip())
        ? Optional.of(label.group(1).strip())
        : Optional.empty();
  }

  private static Set<String> speakers(Subject subject) {
    return subject.transcript().cues().stream()
        .flatMap(cue -> cue.speaker().stream())
        .collect(Collectors.toSet());
  }

  /** Each line with a blank behind it, the last one too: so a colon at the end counts. */
  private static String antennaPodBody(Block cue) {
    return cue.payload().stream().map(line -> line.strip() + " ").collect(Collectors.joining());
  }
}
