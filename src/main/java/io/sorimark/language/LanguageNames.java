package io.sorimark.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages by the names that programs print: "English", "korean", "ko". */
public final class LanguageNames {

  /** Cantonese has no two-letter code; recognizers know it all the same. */
  private static final String CANTONESE = "yue";

  private static final Map<String, String> TAGS =
      Stream.concat(Arrays.stream(Locale.getISOLanguages()), Stream.of(CANTONESE))
          .collect(Collectors.toUnmodifiableMap(LanguageNames::english, tag -> tag, (a, b) -> a));

  /** Names that Whisper has in its own spelling. */
  private static final Map<String, String> WHISPER =
      Map.of(
          "jw", "jv",
          "myanmar", "my",
          "castilian", "es",
          "flemish", "nl",
          "haitian", "ht",
          "letzeburgesch", "lb",
          "moldavian", "ro",
          "pushto", "ps",
          "sinhalese", "si",
          "valencian", "ca");

  private LanguageNames() {}

  /** The BCP 47 tag of a language given by its English name or by its code, in any case. */
  public static Optional<String> tagOf(String nameOrCode) {
    String name = nameOrCode.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(WHISPER.get(name))
        .or(() -> Optional.ofNullable(TAGS.get(name)))
        .or(() -> TAGS.containsValue(name) ? Optional.of(name) : Optional.empty());
  }

  private static String english(String tag) {
    return Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
