package io.sorimark.format;

import io.sorimark.model.Mark;
import java.util.EnumSet;
import java.util.Set;

/** Sets of marks. */
final class Marks {

  private Marks() {}

  static Set<Mark> with(Set<Mark> marks, Mark mark) {
    EnumSet<Mark> all = EnumSet.of(mark);
    all.addAll(marks);
    return all;
  }
}
