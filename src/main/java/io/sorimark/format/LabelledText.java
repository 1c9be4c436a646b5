package io.sorimark.format;

import io.sorimark.model.Cue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A cue's text with its speaker before it, "Ada: Hello", for formats that have no other place for
 * names. What {@link NameLabels} would not read back from the file as a whole is written in another
 * way: a name as {@code [Ada]: }, and a text without speaker that looks labelled is guarded.
 *
 * @param isGuarded the text must be written so that it is not taken for a label
 */
record LabelledText(String text, boolean isGuarded) {

  /** Each round changes what the next one learns; real transcripts need none or one. */
  private static final int MOST_ROUNDS = 20;

  /** The texts of the cues, in order. */
  static List<LabelledText> of(List<Cue> cues) {
    BitSet misread = new BitSet();
    List<LabelledText> texts = written(cues, misread);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      BitSet more = misread(cues, texts);
      if (more.isEmpty()) {
        break;
      }
      misread.or(more);
      texts = written(cues, misread);
    }
    return texts;
  }

  private static List<LabelledText> written(List<Cue> cues, BitSet misread) {
    List<LabelledText> texts = new ArrayList<>(cues.size());
    for (int i = 0; i < cues.size(); i++) {
      texts.add(of(cues.get(i), misread.get(i)));
    }
    return texts;
  }

  private static LabelledText of(Cue cue, boolean isMisread) {
    Optional<String> name = name(cue);
    if (name.isEmpty()) {
      return new LabelledText(cue.text(), isMisread);
    }
    String label = isMisread ? "[" + name.get() + "]:" : name.get() + ":";
    return new LabelledText(cue.text().isEmpty() ? label : label + " " + cue.text(), false);
  }

  private static BitSet misread(List<Cue> cues, List<LabelledText> texts) {
    NameLabels labels =
        NameLabels.in(texts.stream().map(text -> text.isGuarded() ? "" : text.text()).toList());
    BitSet misread = new BitSet();
    for (int i = 0; i < cues.size(); i++) {
      Cue cue = cues.get(i);
      Optional<NameLabels.Labelled> read =
          texts.get(i).isGuarded() ? Optional.empty() : labels.split(texts.get(i).text());
      Optional<NameLabels.Labelled> meant =
          name(cue).map(name -> new NameLabels.Labelled(name, cue.text()));
      misread.set(i, !read.equals(meant));
    }
    return misread;
  }

  private static Optional<String> name(Cue cue) {
    return cue.speaker()
        .map(name -> Texts.oneLine(name).replace(']', ')'))
        .filter(name -> !name.isEmpty());
  }
}
