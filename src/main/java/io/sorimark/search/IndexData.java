package io.sorimark.search;

import io.sorimark.language.KoreanDictionary;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an index says of itself, in the user data of its last commit.
 *
 * @param model of its vectors, if it has any
 */
record IndexData(
    boolean current, KoreanDictionary dictionary, Set<String> folders, Optional<String> model) {

  /** Of an index that is to be made. */
  static final IndexData NEW =
      new IndexData(true, KoreanDictionary.with(Set.of()), Set.of(), Optional.empty());

  static IndexData of(Map<String, String> data) {
    return new IndexData(
        Integer.toString(Schema.VERSION).equals(data.get(Schema.VERSION_KEY)),
        new KoreanDictionary(new TreeSet<>(split(data, Schema.KOREAN_KEY, " "))),
        split(data, Schema.FOLDERS_KEY, "\n"),
        Optional.ofNullable(data.get(Schema.MODEL_KEY)));
  }

  private static Set<String> split(Map<String, String> data, String key, String at) {
    return Arrays.stream(data.getOrDefault(key, "").split(at))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
