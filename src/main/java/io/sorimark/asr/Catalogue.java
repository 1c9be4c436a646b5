package io.sorimark.asr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.asr.CatalogueModel.Pip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The models that are known, from a resource that people can read. */
public final class Catalogue {

  private static final String RESOURCE = "/models/catalogue.json";

  private final List<CatalogueModel> models;

  private Catalogue(List<CatalogueModel> models) {
    this.models = List.copyOf(models);
  }

  /** Ours. */
  public static Catalogue ofResource() {
    try (InputStream in = Catalogue.class.getResourceAsStream(RESOURCE)) {
      return read(Objects.requireNonNull(in, RESOURCE));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A catalogue in the form of ours. */
  static Catalogue read(InputStream in) throws IOException {
    List<CatalogueModel> models = new ArrayList<>();
    for (JsonNode item : new ObjectMapper().readTree(in).path("models")) {
      models.add(model(item));
    }
    return new Catalogue(models);
  }

  private static CatalogueModel model(JsonNode item) {
    List<String> aliases = new ArrayList<>();
    item.path("aliases").forEach(alias -> aliases.add(alias.asText()));
    return new CatalogueModel(
        item.path("name").asText(),
        aliases,
        item.path("engine").asText(),
        item.path("language").asText(),
        item.path("address").asText(),
        item.path("bytes").asLong(),
        text(item.path("sha256")),
        item.path("sum").asText(),
        item.path("licence").asText(),
        item.path("errors").asText(),
        pip(item.path("pip")));
  }

  private static Optional<Pip> pip(JsonNode pip) {
    return pip.isObject()
        ? Optional.of(
            new Pip(
                pip.path("package").asText(),
                pip.path("bytes").asLong(),
                pip.path("sha256").asText()))
        : Optional.empty();
  }

  private static Optional<String> text(JsonNode value) {
    return Optional.of(value.asText()).filter(text -> !text.isEmpty());
  }

  public List<CatalogueModel> models() {
    return models;
  }

  /** The model of this name or alias. */
  public Optional<CatalogueModel> find(String name) {
    return models.stream().filter(model -> model.isCalled(name)).findFirst();
  }
}
