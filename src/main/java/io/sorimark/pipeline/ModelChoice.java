package io.sorimark.pipeline;

import io.sorimark.asr.CatalogueModel;
import io.sorimark.asr.InstalledModel;
import io.sorimark.asr.ModelStore;
import io.sorimark.model.NotInstalledException;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the installed models recognizes.
 *
 * @param why in words for the user
 */
public record ModelChoice(InstalledModel model, String why) {

  /**
   * Chooses.
   *
   * @param name a model's name or folder, when the user names one
   * @param language BCP 47, when the user names it
   * @throws NotInstalledException if there is none; the message says in three lines what to do
   * @throws TranscriptException if several would do
   */
  public static ModelChoice of(ModelStore store, Optional<String> name, Optional<String> language)
      throws IOException, NotInstalledException, TranscriptException {
    if (name.isPresent()) {
      return new ModelChoice(named(store, name.get(), language), "as asked for");
    }
    List<InstalledModel> fitting =
        store.installed().stream()
            .filter(model -> language.isEmpty() || model.language().equals(language.get()))
            .toList();
    if (fitting.isEmpty()) {
      throw new NotInstalledException(help(store, language));
    }
    if (language.isEmpty()
        && fitting.stream().map(InstalledModel::language).distinct().count() > 1) {
      throw new TranscriptException(
          "models of several languages are installed (%s); --language says which is spoken"
              .formatted(
                  fitting.stream()
                      .map(InstalledModel::language)
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    InstalledModel first = inOrderOfCatalogue(store, fitting);
    return new ModelChoice(
        first, fitting.size() == 1 ? "the only one installed" : "the first of the catalogue");
  }

  private static InstalledModel named(ModelStore store, String name, Optional<String> language)
      throws IOException, NotInstalledException, TranscriptException {
    Optional<InstalledModel> installed = store.installed(name);
    if (installed.isPresent()) {
      return installed.get();
    }
    if (Files.isDirectory(Path.of(name))) {
      return ModelStore.at(Path.of(name), language);
    }
    throw new NotInstalledException(
        store.catalogue().find(name).isPresent()
            ? "the model %s is not installed;\n`sorimark models get %s` fetches it"
                .formatted(name, name)
            : "no model %s is installed and no folder is there;\n`sorimark models` lists models"
                .formatted(name));
  }

  private static InstalledModel inOrderOfCatalogue(ModelStore store, List<InstalledModel> models) {
    return store.catalogue().models().stream()
        .map(CatalogueModel::name)
        .flatMap(name -> models.stream().filter(model -> model.name().equals(name)))
        .findFirst()
        .orElse(models.getFirst());
  }

  private static String help(ModelStore store, Optional<String> language) {
    String wanted = language.orElse("en");
    String size =
        store
            .catalogue()
            .find(wanted)
            .map(model ->
                String.format(
                    Locale.ROOT, " (%d MB, %s)", model.bytes() / 1_000_000, model.licence()))
            .orElse("");
    return """
    no speech model %sis installed, and recognition needs one; once:
      sorimark models get %s%s
    `sorimark models` lists them all; what has a transcript needs none\
    """
        .formatted(language.map(tag -> "for " + tag + " ").orElse(""), wanted, size);
  }
}
