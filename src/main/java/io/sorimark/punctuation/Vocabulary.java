package io.sorimark.punctuation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that the models know, in lower case.
 *
 * @param known met a few times when the models were trained
 * @param frequent the few hundred most frequent ones
 * @param forms how those are written that have capitals inside sentences, too: bitcoin -> Bitcoin
 */
record Vocabulary(Set<String> known, Set<String> frequent, Map<String, String> forms) {

  private static final String FREQUENT = "++";
  private static final String KNOWN = "+";

  /** Reads a table with tabs: the word, its form, a plus if it is known, two if frequent. */
  static Vocabulary read(Reader in) throws IOException {
    Set<String> known = new HashSet<>();
    Set<String> frequent = new HashSet<>();
    Map<String, String> forms = new HashMap<>();
    BufferedReader lines = new BufferedReader(in);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new IOException("not a line of words: '" + line + "'");
      }
      if (!cells[2].isEmpty()) {
        known.add(cells[0]);
      }
      if (!cells[1].equals(cells[0])) {
        forms.put(cells[0], cells[1]);
      }
      if (cells[2].equals(FREQUENT)) {
        frequent.add(cells[0]);
      }
    }
    return new Vocabulary(known, frequent, forms);
  }

  String write() {
    Set<String> all = new TreeSet<>(known);
    all.addAll(forms.keySet());
    StringBuilder table = new StringBuilder();
    for (String word : all) {
      String mark = frequent.contains(word) ? FREQUENT : known.contains(word) ? KNOWN : "";
      String form = forms.getOrDefault(word, word);
      table.append(String.join("\t", word, form, mark)).append('\n');
    }
    return table.toString();
  }

  boolean isKnown(String word) {
    return known.contains(word);
  }

  boolean isFrequent(String word) {
    return frequent.contains(word);
  }

  /** With its capitals, if it has any wherever it stands. */
  Optional<String> form(String word) {
    return Optional.ofNullable(forms.get(word));
  }
}
