package io.sorimark.cli;

import io.sorimark.asr.Catalogue;
import io.sorimark.asr.CatalogueModel;
import io.sorimark.asr.InstalledModel;
import io.sorimark.asr.ModelStore;
import io.sorimark.pipeline.DataFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sorimark models}, which has commands of its own and by itself lists. */
@Command(
    name = "models",
    description = "List, fetch and remove the models that transcribe needs.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Models are kept where SORIMARK_DATA says, else in the platform's folder for data.",
      "",
      "Example:  sorimark models get ko"
    })
final class ModelsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ReportOptions reporting;

  private ModelsCommand(Console console) {
    this.console = console;
  }

  static CommandLine with(Console console) {
    return new CommandLine(new ModelsCommand(console))
        .addSubcommand(new ModelsGetCommand(console))
        .addSubcommand(new ModelsInstallCommand(console))
        .addSubcommand(new ModelsRemoveCommand(console))
        .addSubcommand(new ModelsVerifyCommand(console));
  }

  static ModelStore store() {
    return new ModelStore(DataFolder.ofUser().resolve("models"), Catalogue.ofResource());
  }

  @Override
  public Integer call() throws IOException {
    Report report = reporting.open(console);
    ModelStore store = store();
    if (reporting.isJson()) {
      for (CatalogueModel model : store.catalogue().models()) {
        report.add(Outcome.done(model.name(), data(model, store.installed(model.name())), ""));
      }
    } else {
      report.add(Outcome.done("", Map.of(), table(store)));
    }
    return report.finish();
  }

  private static String table(ModelStore store) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CatalogueModel model : store.catalogue().models()) {
      boolean here = store.installed(model.name()).isPresent();
      rows.add(row(model.name(), model, here ? "installed" : model.size()));
    }
    for (InstalledModel model : store.installed()) {
      if (store.catalogue().find(model.name()).isEmpty()) {
        rows.add(List.of(model.name(), model.engine(), model.language(), "installed", "", ""));
      }
    }
    return new Table("NAME", "ENGINE", "LANGUAGE", "SIZE", "LICENCE", "PUBLISHED ERROR RATE")
        .rows(rows);
  }

  private static List<String> row(String name, CatalogueModel model, String size) {
    return List.of(
        model.aliases().isEmpty() ? name : name + ", " + String.join(", ", model.aliases()),
        model.engine(),
        model.language(),
        size,
        model.licence(),
        model.errors().isEmpty() ? "none" : model.errors());
  }

  private static Map<String, Object> data(CatalogueModel model, Optional<InstalledModel> there) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", model.name());
    data.put("aliases", model.aliases());
    data.put("engine", model.engine());
    data.put("language", model.language());
    data.put("address", model.address());
    data.put("bytes", model.bytes());
    model.sha256().ifPresent(sum -> data.put("sha256", sum));
    data.put("sum", model.sum());
    data.put("licence", model.licence());
    data.put("errors", model.errors());
    data.put("installed", there.isPresent());
    there.ifPresent(installed -> data.put("folder", installed.folder().toString()));
    return data;
  }

  /** An installed model as data. */
  static Map<String, Object> data(InstalledModel model) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", model.name());
    data.put("engine", model.engine());
    data.put("language", model.language());
    data.put("folder", model.folder().toString());
    return data;
  }
}
