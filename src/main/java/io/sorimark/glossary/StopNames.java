package io.sorimark.glossary;

import io.sorimark.language.FunctionWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words with a capital that name nobody and nothing. */
final class StopNames {

  /** They stand between names, and end the one before them. */
  private static final Set<String> ROLES =
      words(
          """
          ceo cto coo cfo cmo cpo cio svp evp vp president chairman chair chief officer director head
          founder cofounder co-founder partner principal staff senior junior lead engineer developer
          scientist researcher professor dr prof mr mrs ms phd consultant manager product analyst
          architect author editor writer host co-host cohost guest speaker investor advocate evangelist
          student professor team former ex fractional distinguished leading creator maker maintainer
          """);

  private static final Set<String> GENERIC =
      words(
          """
          january february march april may june july august september october november december jan
          feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
          saturday sunday mon tue wed thu fri sat sun am pm
          contents chapter chapters topic topics link links note notes show episode season part intro
          introduction introducing outro summary conclusion recap overview references reference
          resources resource timestamps timestamp transcript transcripts sponsor sponsors credits
          about contact subscribe follow download read more click here website homepage blog article
          paper papers book books video podcast music slides page source code repo code image photo
          avatar series round seed plan type class version vol volume figure table tldr tl dr faq
          why what how who when which top best new old big today tomorrow yesterday day year week month
          hosts guests published language date title
          hour inspiration problem statement strategy company product views thoughts question answer
          important step memo end rise fall future past power state art age guide update updates
          report reports news market business world life work mode
          """);

  private StopNames() {}

  /** Whether a run of names is cut at this word. */
  static boolean isRole(String word) {
    return ROLES.contains(plain(word));
  }

  /** Whether a name may not consist of such words alone. */
  static boolean isEmpty(String word) {
    return isEdge(word) || FunctionWords.isEveryday(plain(word));
  }

  /** Whether a name neither begins nor ends with this word. */
  static boolean isEdge(String word) {
    String plain = plain(word);
    return GENERIC.contains(plain) || FunctionWords.contains(plain) || plain.length() < 2;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("['\u2019](?:s|m|ll|ve|re|d)$|[.:,]$", "");
  }

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.strip().split("\\s+")));
  }
}
