package io.sorimark.model;

import java.util.regex.Pattern;

/** A person who speaks, by the name or the label that is known of them. */
public record Speaker(String name) {

  private static final String KIND =
      "speaker|spkr?|sprecher(?:in)?|locut(?:eur|rice)|intervenant|hablante|orador|voice|person"
          + "|participant|attendee|guest|caller|\ud654\uc790|\ucc38\uc11d\uc790|\u8a71\u8005";

  /**
   * What programs call somebody whom they do not know: "SPEAKER_00" (pyannote, WhisperX), "spk_0"
   * (Amazon), "S1" (Speechmatics), "A" (AssemblyAI), "Guest-1" (Azure), "Unknown".
   */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)#*(?:unknown#*)?(?:(?:KIND|s)?#*\\d+|(?:(?:KIND)#+)?[a-z]|speaker|spk|unk|uu)?#*|<na>"
              .replace("KIND", KIND)
              .replace("#", "[\\p{P}\\p{S}\\s]"));

  public Speaker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a speaker without a name");
    }
  }

  /** What somebody is called of whom no name is known, 1-based. */
  public static String numbered(int number) {
    return "Speaker " + number;
  }

  /** Whether that is no name but a number or a letter that a program gave. */
  public static boolean isNumbered(String label) {
    return NUMBERED.matcher(label).matches();
  }
}
