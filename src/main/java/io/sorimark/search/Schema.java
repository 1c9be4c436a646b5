package io.sorimark.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of an index; docs/search.md says why each is there. */
final class Schema {

  /** Another number when an index of before cannot be read any more, or misses something. */
  static final int VERSION = 3;

  /** In the data of a commit: the version above. */
  static final String VERSION_KEY = "sorimark.schema";

  /** In the data of a commit: the Korean words that the analyzers know, parted by blanks. */
  static final String KOREAN_KEY = "sorimark.korean";

  /** In the data of a commit: the folders that were indexed, a line each. */
  static final String FOLDERS_KEY = "sorimark.folders";

  /** In the data of a commit: the model of its vectors, if it has any. */
  static final String MODEL_KEY = "sorimark.model";

  /** The key of the entry that a row belongs to. */
  static final String ENTRY = "entry";

  /** What a row is: {@link #CLIP} and the others below. */
  static final String KIND = "kind";

  static final String CLIP = "clip";
  static final String CHAPTER = "chapter";
  static final String SECTION = "section";
  static final String NAME = "name";

  /** The row that every entry has once: its digest. */
  static final String HEAD = "head";

  /** Stems and Korean morphemes, with positions and offsets. */
  static final String TEXT = "text";

  /** Words as they are written, with positions and offsets. */
  static final String WORDS = "words";

  /** Both, in which a match can be. */
  static final List<String> SEARCHED = List.of(TEXT, WORDS);

  /** The text itself. */
  static final String STORED = "stored";

  /** Times, speakers and chapters of the cues in the text. */
  static final String CUES = "cues";

  /** The facts of the entry. */
  static final String FACTS = "facts";

  /** Filters, in lower case. */
  static final String EPISODE = "episode";

  static final String SHOW = "show";
  static final String SPEAKER = "speaker";
  static final String TITLE = "title";

  /** The day of the entry or section, counted from 1970. */
  static final String DAY = "day";

  static final String DIGEST = "digest";

  /** A spelling of a name, in the words of {@link #WORDS} parted by blanks. */
  static final String FORM = "form";

  /** The same of the name as it should be written. */
  static final String CANONICAL = "canonical";

  /** The spelling for people, and what it is to the name. */
  static final String SPELLING = "spelling";

  static final String RELATION = "relation";

  /** No name is longer, and Lucene takes no term of more than 32 kB. */
  private static final int LONGEST = 1000;

  /** On a head: the model of which no vector is missing in the entry. */
  static final String MODEL = "model";

  /** On a head, in its place: there is nothing in the entry that could have a vector. */
  static final String NO_MODEL = "none";

  private Schema() {}

  /** The field of what a text means, as a model sees it: fields of two models never mix. */
  static String vector(String model) {
    return "vector " + model;
  }

  /** As much of a name as is kept. */
  static String brief(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  /** A name as filters compare it. */
  static String folded(String name) {
    return brief(name).toLowerCase(Locale.ROOT);
  }

  /** Positions for phrases, offsets for times. */
  static FieldType searched() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
