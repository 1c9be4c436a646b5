package io.sorimark.search;

import io.sorimark.model.Chapter;
import io.sorimark.model.Name;
import io.sorimark.model.TimeSpan;
import io.sorimark.search.CueTable.Placed;
import io.sorimark.search.Entry.Facts;
import io.sorimark.search.Entry.Passage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** Makes the rows of an entry, which is what the index holds of it. */
final class Rows {

  private static final FieldType SEARCHED = Schema.searched();

  private final Entry entry;
  private final NameForms forms;
  private final List<Document> rows = new ArrayList<>();

  private Rows(Entry entry, NameForms forms) {
    this.entry = entry;
    this.forms = forms;
  }

  /** The rows in the order of the text, the head last. */
  static List<Document> of(Entry entry, NameForms forms) {
    Rows rows = new Rows(entry, forms);
    switch (entry.content()) {
      case Entry.Talk talk -> rows.add(talk);
      case Entry.Text text -> text.passages().forEach(rows::add);
      case Entry.Names names -> names.names().forEach(rows::add);
    }
    rows.row(Schema.HEAD).add(new StoredField(Schema.DIGEST, entry.digest()));
    return rows.rows;
  }

  private void add(Entry.Talk talk) {
    for (Segment segment : Segment.of(talk.cues(), talk.chapters())) {
      Document row = searched(Schema.CLIP, segment.text(), entry.facts().date());
      addCues(row, segment.table());
    }
    for (int i = 0; i < talk.chapters().size(); i++) {
      if (talk.chapters().get(i).extras().listed()) {
        add(talk, i);
      }
    }
  }

  private void add(Entry.Talk talk, int index) {
    Chapter chapter = talk.chapters().get(index);
    TimeSpan span = new TimeSpan(chapter.start(), end(talk, index));
    Optional<String> title = Optional.of(Schema.brief(chapter.title()));
    Document row = searched(Schema.CHAPTER, chapter.title(), entry.facts().date());
    addCues(row, new CueTable(0, List.of(new Placed(0, span, Optional.empty(), title))));
  }

  /** Where it says so, where the next begins, or where the talk ends. */
  private static Duration end(Entry.Talk talk, int index) {
    Chapter chapter = talk.chapters().get(index);
    Duration next =
        index + 1 < talk.chapters().size()
            ? talk.chapters().get(index + 1).start()
            : talk.cues().isEmpty() ? chapter.start() : talk.cues().getLast().span().end();
    Duration end = chapter.end().orElse(next);
    return end.compareTo(chapter.start()) < 0 ? chapter.start() : end;
  }

  private void add(Passage passage) {
    String heading = passage.heading();
    String text = heading.isEmpty() ? passage.text() : heading + "\n" + passage.text();
    Document row = searched(Schema.SECTION, text, passage.date().or(() -> entry.facts().date()));
    for (String title : passage.headings()) {
      row.add(new StoredField(Schema.TITLE, Schema.brief(title)));
      row.add(new StringField(Schema.TITLE, Schema.folded(title), Store.NO));
    }
  }

  private void add(Name name) {
    for (NameForms.Form form : forms.of(name)) {
      Document row = row(Schema.NAME);
      row.add(new StringField(Schema.FORM, form.words(), Store.NO));
      row.add(new StringField(Schema.CANONICAL, forms.words(name.canonical()), Store.YES));
      row.add(new StoredField(Schema.SPELLING, form.spelling()));
      row.add(new StoredField(Schema.RELATION, form.relation().name()));
    }
  }

  private Document searched(String kind, String text, Optional<LocalDate> date) {
    Facts facts = entry.facts();
    Document row = row(kind);
    row.add(new Field(Schema.TEXT, text, SEARCHED));
    row.add(new Field(Schema.WORDS, text, SEARCHED));
    row.add(new StoredField(Schema.STORED, text));
    row.add(new SortedDocValuesField(Schema.FACTS, FactsText.bytes(facts)));
    row.add(new StringField(Schema.EPISODE, Schema.folded(facts.name()), Store.NO));
    row.add(new StringField(Schema.SHOW, Schema.folded(facts.show()), Store.NO));
    date.ifPresent(day -> row.add(new LongField(Schema.DAY, day.toEpochDay(), Store.YES)));
    return row;
  }

  private static void addCues(Document row, CueTable table) {
    row.add(new BinaryDocValuesField(Schema.CUES, table.bytes()));
    distinct(table.cues().stream().map(Placed::speaker))
        .forEach(speaker -> row.add(new StringField(Schema.SPEAKER, speaker, Store.NO)));
    distinct(table.cues().stream().map(Placed::chapter))
        .forEach(title -> row.add(new StringField(Schema.TITLE, title, Store.NO)));
  }

  private static Stream<String> distinct(Stream<Optional<String>> names) {
    return names.flatMap(Optional::stream).map(Schema::folded).distinct();
  }

  private Document row(String kind) {
    Document row = new Document();
    row.add(new StringField(Schema.ENTRY, entry.key(), Store.YES));
    row.add(new StringField(Schema.KIND, kind, Store.YES));
    rows.add(row);
    return row;
  }
}
