package io.sorimark.pipeline;

import io.sorimark.asr.CatalogueModel;
import io.sorimark.asr.InstalledModel;
import io.sorimark.asr.ModelStore;
import io.sorimark.asr.Recognizer;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the installed models recognizes.
 *
 * @param recognizer the engine that it is for
 * @param why in words for the user
 */
public record ModelChoice(InstalledModel model, Recognizer recognizer, String why) {

  /**
   * What the user asks for; each may be left open.
   *
   * @param name a model's name, folder or file
   * @param recognizer the engine
   * @param language BCP 47
   */
  public record Wish(
      Optional<String> name, Optional<Recognizer> recognizer, Optional<String> language) {

    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Chooses: the model that is named, else Vosk's for the language, else Whisper's.
   *
   * @throws NotInstalledException if there is none; the message says in three lines what to do
   * @throws TranscriptException if several would do, or the one that is named does not fit
   */
  public static ModelChoice of(ModelStore store, Wish wish)
      throws IOException, NotInstalledException, TranscriptException {
    if (wish.name().isPresent()) {
      return named(store, wish.name().get(), wish);
    }
    List<ModelChoice> fitting =
        store.installed().stream()
            .flatMap(
                model -> Recognizer.of(model).map(one -> new ModelChoice(model, one, "")).stream())
            .filter(choice -> choice.fits(wish))
            .toList();
    if (fitting.isEmpty()) {
      throw new NotInstalledException(help(store, wish));
    }
    requireOneLanguage(fitting, wish);
    return best(store, fitting);
  }

  private boolean fits(Wish wish) {
    return wish.recognizer().map(recognizer::equals).orElse(true)
        && wish.language().map(this::understands).orElse(true);
  }

  private boolean understands(String tag) {
    return recognizer.understands(model, tag);
  }

  private static void requireOneLanguage(List<ModelChoice> fitting, Wish wish)
      throws TranscriptException {
    List<String> languages =
        fitting.stream()
            .filter(choice -> !choice.recognizer.findsLanguage(choice.model))
            .map(choice -> choice.model.language())
            .distinct()
            .sorted()
            .toList();
    if (wish.language().isEmpty() && languages.size() > 1) {
      throw new TranscriptException(
          "models of several languages are installed; say which is spoken: --language "
              + String.join(" or --language ", languages));
    }
  }

  /** Vosk's before Whisper's, then by the catalogue. */
  private static ModelChoice best(ModelStore store, List<ModelChoice> fitting) {
    List<String> names = store.catalogue().models().stream().map(CatalogueModel::name).toList();
    ModelChoice best =
        fitting.stream()
            .min(
                Comparator.comparing(ModelChoice::recognizer)
                    .thenComparingInt(choice -> place(names, choice.model.name())))
            .orElseThrow();
    return new ModelChoice(best.model, best.recognizer, best.why(fitting));
  }

  private String why(List<ModelChoice> fitting) {
    long own = fitting.stream().filter(one -> one.recognizer == recognizer).count();
    String rank =
        own == 1
            ? "the only model of " + recognizer.id()
            : "the first of the " + own + " models of " + recognizer.id();
    return own == fitting.size()
        ? rank + " that would do; other engines have none"
        : rank + " that would do; --engine whisper takes the other engine";
  }

  private static int place(List<String> names, String name) {
    int place = names.indexOf(name);
    return place < 0 ? names.size() : place;
  }

  private static ModelChoice named(ModelStore store, String name, Wish wish)
      throws IOException, NotInstalledException, TranscriptException {
    InstalledModel model = find(store, name, wish.language());
    Recognizer recognizer =
        Recognizer.of(model)
            .orElseThrow(() ->
                new TranscriptException(
                    "the model %s does not recognize speech (%s)".formatted(name, model.engine())));
    ModelChoice choice = new ModelChoice(model, recognizer, "as asked for");
    if (wish.recognizer().filter(one -> one != recognizer).isPresent()) {
      throw new TranscriptException(
          "the model %s is for %s, not for %s"
              .formatted(name, recognizer.id(), wish.recognizer().get().id()));
    }
    if (!choice.fits(wish)) {
      throw new TranscriptException(
          "the model %s understands %s, not %s"
              .formatted(name, model.language(), wish.language().orElse("")));
    }
    return choice;
  }

  private static InstalledModel find(ModelStore store, String name, Optional<String> language)
      throws IOException, NotInstalledException, TranscriptException {
    Optional<InstalledModel> installed = store.installed(name);
    if (installed.isPresent()) {
      return installed.get();
    }
    if (Files.exists(Path.of(name))) {
      return ModelStore.at(Path.of(name), language);
    }
    throw new NotInstalledException(
        store.catalogue().find(name).isPresent()
            ? "the model %s is not installed;\n`sorimark models get %s` fetches it"
                .formatted(name, name)
            : "no model %s is installed and no folder is there;\n`sorimark models` lists models"
                .formatted(name));
  }

  private static String help(ModelStore store, Wish wish) {
    String wanted =
        wish.recognizer().equals(Optional.of(Recognizer.WHISPER))
            ? wish.language().orElse("en").equals("en") ? "whisper-tiny.en" : "whisper-base"
            : wish.language().orElse("en");
    String size =
        store
            .catalogue()
            .find(wanted)
            .map(model -> " (%s, %s)".formatted(model.size(), model.licence()))
            .orElse("");
    String kind =
        wish.recognizer().map(one -> "of " + one.id() + " ").orElse("")
            + wish.language().map(tag -> "for " + tag + " ").orElse("");
    return """
    no speech model %sis installed, and recognition needs one; once:
      sorimark models get %s%s
    `sorimark models` lists them all; what has a transcript needs none\
    """
        .formatted(kind, wanted, size);
  }

  /** What is spoken, as far as the model or the user says. */
  public Optional<String> language(Wish wish) {
    return recognizer.findsLanguage(model) ? wish.language() : Optional.of(model.language());
  }
}
