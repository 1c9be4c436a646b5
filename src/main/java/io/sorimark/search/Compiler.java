package io.sorimark.search;

import io.sorimark.language.Hangul;
import io.sorimark.language.KoreanParticles;
import io.sorimark.language.Language;
import io.sorimark.search.QueryTree.And;
import io.sorimark.search.QueryTree.Form;
import io.sorimark.search.QueryTree.Fuzzy;
import io.sorimark.search.QueryTree.Near;
import io.sorimark.search.QueryTree.Or;
import io.sorimark.search.QueryTree.Phrase;
import io.sorimark.search.QueryTree.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * From what is asked to a query of Lucene's. A Korean word is also looked for as the beginning of
 * what is written, so that no particle hides it, however the analyzer took it apart.
 */
final class Compiler {

  private final Analysis analysis;
  private final Variants variants;

  Compiler(Analysis analysis, Variants variants) {
    this.analysis = analysis;
    this.variants = variants;
  }

  Query query(QueryTree tree) throws IOException {
    return switch (tree) {
      case Word word -> phrase(List.of(word));
      case Phrase phrase -> phrase(phrase.words());
      case Fuzzy fuzzy -> fuzzy(fuzzy);
      case Near near -> new IntervalQuery(Schema.TEXT, near(near));
      case Or or -> either(queries(or.parts()));
      case And and -> all(and);
    };
  }

  private Query all(And and) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries(and.parts()).forEach(part -> all.add(part, Occur.MUST));
    queries(and.not()).forEach(part -> all.add(part, Occur.MUST_NOT));
    return all.build();
  }

  private List<Query> queries(List<QueryTree> parts) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (QueryTree part : parts) {
      queries.add(query(part));
    }
    return queries;
  }

  private Query fuzzy(Fuzzy fuzzy) {
    List<String> written = analysis.written(fuzzy.text());
    return written.size() == 1
        ? new FuzzyQuery(new Term(Schema.WORDS, written.getFirst()), fuzzy.edits(), 1)
        : new IntervalQuery(Schema.WORDS, inWords(fuzzy));
  }

  /** Words side by side, as they are asked for and as the names of the index have it. */
  private Query phrase(List<Word> words) throws IOException {
    List<Query> ways = new ArrayList<>(List.of(written(words)));
    if (words.stream().allMatch(word -> word.form() == Form.ANY)) {
      for (String other : variants.of(text(words))) {
        ways.add(written(List.of(new Word(other, Form.ANY))));
      }
      List<BytesRef> alike = variants.soundingLike(text(words));
      if (!alike.isEmpty()) {
        ways.add(new TermInSetQuery(Schema.WORDS, alike));
      }
    }
    return either(ways);
  }

  private Query written(List<Word> words) {
    boolean any = words.stream().allMatch(word -> word.form() == Form.ANY);
    String text = text(words);
    if (!any) {
      return inWords(words);
    }
    Query stems = side(Schema.TEXT, analysis.stems(text));
    if (!isKorean(text)) {
      return stems;
    }
    List<Word> beginnings = beginnings(words);
    Query bare = side(Schema.TEXT, analysis.stems(text(beginnings)));
    return either(List.of(stems, bare, inWords(beginnings)));
  }

  /** Particles stand behind, so the words are beginnings of what is written. */
  private static List<Word> beginnings(List<Word> words) {
    return words.stream().map(Compiler::beginning).toList();
  }

  private static Word beginning(Word word) {
    String bare = KoreanParticles.cut(word.text());
    if (!isKorean(word.text()) || bare.length() < 2) {
      return word;
    }
    return new Word(bare, Hangul.isIn(bare) ? Form.PREFIX : Form.WRITTEN);
  }

  private static boolean isKorean(String text) {
    return Language.guess(text) == Language.KOREAN;
  }

  /** One word or a phrase of them in a field. */
  private static Query side(String field, List<String> terms) {
    return switch (terms.size()) {
      case 0 -> new MatchNoDocsQuery("no word in it");
      case 1 -> new TermQuery(new Term(field, terms.getFirst()));
      default -> new PhraseQuery(field, terms.toArray(String[]::new));
    };
  }

  /** Words as they are written or begin. */
  private Query inWords(List<Word> words) {
    if (words.stream().noneMatch(word -> word.form() == Form.PREFIX)) {
      return side(Schema.WORDS, analysis.written(text(words)));
    }
    List<String> first = analysis.written(words.getFirst().text());
    return words.size() == 1 && first.size() == 1
        ? new PrefixQuery(new Term(Schema.WORDS, first.getFirst()))
        : new IntervalQuery(Schema.WORDS, source(words));
  }

  private static Query either(List<Query> ways) {
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    ways.forEach(way -> either.add(way, Occur.SHOULD));
    return either.build();
  }

  private IntervalsSource near(Near near) throws IOException {
    List<IntervalsSource> parts = new ArrayList<>();
    for (QueryTree part : near.parts()) {
      parts.add(source(part));
    }
    return Intervals.maxgaps(
        near.gaps(), Intervals.unordered(parts.toArray(IntervalsSource[]::new)));
  }

  /** The same as {@link #query} for what stands near something, seen from {@link Schema#TEXT}. */
  private IntervalsSource source(QueryTree tree) throws IOException {
    return switch (tree) {
      case Word word -> near(List.of(word));
      case Phrase phrase -> near(phrase.words());
      case Fuzzy fuzzy -> Intervals.fixField(Schema.WORDS, inWords(fuzzy));
      case Near inner -> near(inner);
      case Or or -> {
        List<IntervalsSource> parts = new ArrayList<>();
        for (QueryTree part : or.parts()) {
          parts.add(source(part));
        }
        yield Intervals.or(parts);
      }
      case And and -> throw new IllegalArgumentException("the parser lets none in: " + and);
    };
  }

  private IntervalsSource near(List<Word> words) throws IOException {
    if (!words.stream().allMatch(word -> word.form() == Form.ANY)) {
      return Intervals.fixField(Schema.WORDS, source(words));
    }
    List<IntervalsSource> ways = new ArrayList<>(List.of(stems(text(words))));
    for (String other : variants.of(text(words))) {
      ways.add(stems(other));
    }
    if (isKorean(text(words))) {
      ways.add(Intervals.fixField(Schema.WORDS, source(beginnings(words))));
    }
    return Intervals.or(ways);
  }

  private IntervalsSource stems(String text) {
    return sideBySide(analysis.stems(text).stream().map(Intervals::term).toList());
  }

  private IntervalsSource inWords(Fuzzy fuzzy) {
    return sideBySide(
        analysis.written(fuzzy.text()).stream()
            .map(word -> Intervals.fuzzyTerm(word, fuzzy.edits(), 1, true, Lucene.MOST_WORDS))
            .toList());
  }

  private IntervalsSource source(List<Word> words) {
    List<IntervalsSource> sources = new ArrayList<>();
    for (Word word : words) {
      List<String> written = analysis.written(word.text());
      for (int i = 0; i < written.size(); i++) {
        boolean begins = word.form() == Form.PREFIX && i == written.size() - 1;
        sources.add(
            begins
                ? Intervals.prefix(new BytesRef(written.get(i)), Lucene.MOST_WORDS)
                : Intervals.term(written.get(i)));
      }
    }
    return sideBySide(sources);
  }

  private static IntervalsSource sideBySide(List<IntervalsSource> sources) {
    return switch (sources.size()) {
      case 0 -> Intervals.noIntervals("no word in it");
      case 1 -> sources.getFirst();
      default -> Intervals.phrase(sources.toArray(IntervalsSource[]::new));
    };
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
