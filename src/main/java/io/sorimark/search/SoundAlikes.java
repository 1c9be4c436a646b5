package io.sorimark.search;

import io.sorimark.language.SoundKeys;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of an index that sound like a word. */
final class SoundAlikes {

  private SoundAlikes() {}

  /** In alphabetical order, the word itself among them if it is there. */
  static List<BytesRef> of(String word, IndexReader reader) throws IOException {
    Set<String> keys = SoundKeys.of(word);
    List<BytesRef> alike = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.WORDS);
    if (terms == null || keys.isEmpty()) {
      return alike;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (!Collections.disjoint(SoundKeys.of(term.utf8ToString()), keys)) {
        alike.add(BytesRef.deepCopyOf(term));
      }
    }
    return alike;
  }
}
