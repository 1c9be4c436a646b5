package io.sorimark.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Which hits count. A name is meant whole where there is one like it, else it may be a part of
 * names; case does not matter.
 *
 * @param speaker of the clip
 * @param chapter its title, or the heading of a section
 * @param after the first day that counts; what has no date does not
 * @param before the last one
 */
public record Filters(
    Optional<String> speaker,
    Optional<String> episode,
    Optional<String> chapter,
    Optional<String> show,
    Optional<LocalDate> after,
    Optional<LocalDate> before) {

  public static final Filters NONE =
      new Filters(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What all rows of hits fulfil; none if there is no filter. */
  List<Query> queries(IndexReader reader) throws IOException {
    List<Query> queries = new ArrayList<>();
    add(reader, Schema.SPEAKER, speaker, queries);
    add(reader, Schema.EPISODE, episode, queries);
    add(reader, Schema.TITLE, chapter, queries);
    add(reader, Schema.SHOW, show, queries);
    if (after.isPresent() || before.isPresent()) {
      long first = after.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      long last = before.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      queries.add(LongField.newRangeQuery(Schema.DAY, first, last));
    }
    return queries;
  }

  /** Whether one place of a row counts, which may have other speakers and chapters too. */
  boolean accepts(Optional<String> itsSpeaker, Set<String> itsTitles) {
    return speaker.filter(wanted -> !matches(wanted, itsSpeaker.stream().toList())).isEmpty()
        && chapter.filter(wanted -> !matches(wanted, List.copyOf(itsTitles))).isEmpty();
  }

  private static boolean matches(String wanted, List<String> names) {
    return names.stream().anyMatch(name -> Schema.folded(name).contains(Schema.folded(wanted)));
  }

  private static void add(
      IndexReader reader, String field, Optional<String> wanted, List<Query> queries)
      throws IOException {
    if (wanted.isPresent()) {
      queries.add(new TermInSetQuery(field, names(reader, field, Schema.folded(wanted.get()))));
    }
  }

  private static List<BytesRef> names(IndexReader reader, String field, String wanted)
      throws IOException {
    List<BytesRef> names = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return names;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String name = term.utf8ToString();
      if (name.equals(wanted)) {
        return List.of(BytesRef.deepCopyOf(term));
      }
      if (name.contains(wanted)) {
        names.add(BytesRef.deepCopyOf(term));
      }
    }
    return names;
  }
}
