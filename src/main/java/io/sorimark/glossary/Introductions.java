package io.sorimark.glossary;

import io.sorimark.model.Cue;
import io.sorimark.model.Name;
import io.sorimark.model.Name.Trust;
import io.sorimark.model.Transcript;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * People who are introduced in the talk: "this is Alessio", "my co-host, Ada", "저는 서재원입니다". A
 * recognizer may have misheard them, so this is the least trusted source of all.
 */
public final class Introductions {

  /** Cues in which people are introduced. */
  private static final int OPENING = 60;

  private static final String LATIN =
      "(\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+){0,2})";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?:(?i:\\bthis is|\\bmy name is|\\bmy name's|\\bI am|\\bI'm|\\bI\u2019m|\\bmy co-?host,?"
              + "(?: is)?|\\bmy guest,?(?: is)?|\\bjoined by(?: my co-?host,?)?)) "
              + LATIN
              + "(?=[,.!]|$| (?:from|here|and|your)\\b)");
  private static final Pattern KOREAN =
      Pattern.compile(
          "(?:저는|제 이름은|진행자|진행을 맡은|게스트)(?: [가-힣]+의)? ([가-힣]{2,4}?)(?:이라고 합니다|라고 합니다|입니다|이에요|예요)");

  private Introductions() {}

  /** Whoever is introduced near the start, in order. */
  public static List<Name> in(Transcript transcript) {
    String opening =
        transcript.cues().stream()
            .limit(OPENING)
            .map(Cue::text)
            .collect(Collectors.joining(" "))
            .replaceAll("\\s+", " ");
    Tally tally = new Tally();
    for (Pattern pattern : List.of(ENGLISH, KOREAN)) {
      Matcher introduced = pattern.matcher(opening);
      while (introduced.find()) {
        if (!StopNames.isEmpty(introduced.group(1))) {
          tally.addPerson(introduced.group(1), Trust.INTRODUCED);
        }
      }
    }
    return tally.names();
  }
}
