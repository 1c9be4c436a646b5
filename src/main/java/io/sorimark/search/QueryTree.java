package io.sorimark.search;

import java.util.List;

/** What is asked for. */
public sealed interface QueryTree {

  /** How a word is meant. */
  enum Form {
    /** With all its forms: "run" finds "running". */
    ANY,
    /** As it is written. */
    WRITTEN,
    /** The beginning of words. */
    PREFIX
  }

  /** A word; the analyzers may see several in it ("GPT-4"), which then stand side by side. */
  record Word(String text, Form form) implements QueryTree {}

  /** A word, or one with so many letters that differ. */
  record Fuzzy(String text, int edits) implements QueryTree {}

  /** Words side by side, in order, across the borders of cues. */
  record Phrase(List<Word> words) implements QueryTree {
    public Phrase {
      words = List.copyOf(words);
    }
  }

  /** All of them in any order, with no more than so many other words between. */
  record Near(List<QueryTree> parts, int gaps) implements QueryTree {
    public Near {
      parts = List.copyOf(parts);
    }
  }

  /** All of them in one passage; those of {@code not} in none. */
  record And(List<QueryTree> parts, List<QueryTree> not) implements QueryTree {
    public And {
      parts = List.copyOf(parts);
      not = List.copyOf(not);
    }
  }

  /** At least one of them. */
  record Or(List<QueryTree> parts) implements QueryTree {
    public Or {
      parts = List.copyOf(parts);
    }
  }
}
