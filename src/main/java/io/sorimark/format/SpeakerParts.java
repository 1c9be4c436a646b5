package io.sorimark.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A segment in which the words carry labels of several speakers, taken apart where the label
 * changes: WhisperX gives a segment to the one who speaks most of it. A word without a label
 * belongs to the speaker of the word ahead.
 */
final class SpeakerParts {

  /** One speaker's words, and their part of the segment's text. */
  record Part(Optional<String> speaker, String text, List<Heard> words) {}

  private SpeakerParts() {}

  /** The parts in order; one when only one speaks. */
  static List<Part> of(String text, Optional<String> speaker, List<Heard> words) {
    List<List<Heard>> runs = runs(words);
    if (runs.size() < 2) {
      return List.of(new Part(speaker.or(() -> WhisperWords.firstSpeaker(words)), text, words));
    }
    List<String> texts = texts(text, runs);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      parts.add(new Part(WhisperWords.firstSpeaker(runs.get(i)), texts.get(i), runs.get(i)));
    }
    return parts;
  }

  private static List<List<Heard>> runs(List<Heard> words) {
    List<List<Heard>> runs = new ArrayList<>();
    Optional<String> current = WhisperWords.firstSpeaker(words);
    for (Heard word : words) {
      boolean changes = word.speaker().isPresent() && !word.speaker().equals(current);
      if (runs.isEmpty() || changes) {
        runs.add(new ArrayList<>());
        current = word.speaker().or(() -> WhisperWords.firstSpeaker(words));
      }
      runs.getLast().add(word);
    }
    return runs;
  }

  /** The text cut before the first word of each run; the words joined if they are not in it. */
  private static List<String> texts(String text, List<List<Heard>> runs) {
    List<Integer> cuts = new ArrayList<>();
    int at = 0;
    for (List<Heard> run : runs) {
      for (int i = 0; i < run.size(); i++) {
        int found = text.indexOf(run.get(i).text(), at);
        if (found < 0) {
          return runs.stream().map(WordCues::join).toList();
        }
        if (i == 0) {
          cuts.add(cuts.isEmpty() ? 0 : found);
        }
        at = found + run.get(i).text().length();
      }
    }
    cuts.add(text.length());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      texts.add(text.substring(cuts.get(i), cuts.get(i + 1)).strip());
    }
    return texts;
  }
}
