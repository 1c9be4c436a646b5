package io.sorimark.search;

import io.sorimark.model.Name;
import java.util.ArrayList;
import java.util.List;

/** The spellings of names as the index compares them. */
final class NameForms {

  /** What a spelling is to its name. */
  enum Relation {
    CANONICAL,
    ALIAS,
    HEARD
  }

  /**
   * A spelling.
   *
   * @param words as they are written, in lower case, parted by blanks
   */
  record Form(String words, String spelling, Relation relation) {}

  private final Analysis analysis;

  NameForms(Analysis analysis) {
    this.analysis = analysis;
  }

  List<Form> of(Name name) {
    List<Form> forms = new ArrayList<>();
    add(name.canonical(), Relation.CANONICAL, forms);
    name.aliases().forEach(alias -> add(alias, Relation.ALIAS, forms));
    name.heard().forEach(heard -> add(heard, Relation.HEARD, forms));
    return forms;
  }

  /** A spelling in its words. */
  String words(String spelling) {
    return Schema.brief(String.join(" ", analysis.written(spelling)));
  }

  private void add(String spelling, Relation relation, List<Form> forms) {
    String words = words(spelling);
    if (!words.isEmpty() && forms.stream().noneMatch(form -> form.words.equals(words))) {
      forms.add(new Form(words, spelling, relation));
    }
  }
}
