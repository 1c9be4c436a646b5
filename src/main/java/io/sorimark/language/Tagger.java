package io.sorimark.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Finds the parts of speech of English sentences by OpenNLP's model of the English Web Treebank.
 * The model is loaded with the first tagger or ahead of it, in a tenth of a second. Not
 * thread-safe: one tagger a thread.
 */
public final class Tagger {

  /** Where opennlp-models-pos-en keeps its model; the name says what it was trained with. */
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** Loads on first use (Java Language Specification, 12.4.1). */
  private static final class Loaded {
    static final POSModel MODEL = read();

    private static POSModel read() {
      try (InputStream in = Tagger.class.getResourceAsStream(Tagger.MODEL)) {
        return new POSModel(Objects.requireNonNull(in, Tagger.MODEL));
      } catch (IOException e) {
        throw new UncheckedIOException("a broken build: " + Tagger.MODEL, e);
      }
    }
  }

  private final POSTaggerME tagger = new POSTaggerME(Loaded.MODEL, POSTagFormat.UD);

  /** Loads the model, once. */
  public static void load() {
    Objects.requireNonNull(Loaded.MODEL);
  }

  /** One tag a token. */
  public List<PartOfSpeech> tags(List<Token> sentence) {
    String[] words = sentence.stream().map(Token::text).toArray(String[]::new);
    List<PartOfSpeech> tags = new ArrayList<>(words.length);
    for (String tag : tagger.tag(words)) {
      tags.add(of(tag));
    }
    return tags;
  }

  /** Contractions written in one have two tags, "PRON+AUX"; the first says enough. */
  private static PartOfSpeech of(String tag) {
    int end = tag.indexOf('+');
    return PartOfSpeech.valueOf(end < 0 ? tag : tag.substring(0, end));
  }
}
