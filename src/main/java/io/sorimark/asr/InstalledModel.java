package io.sorimark.asr;

import java.nio.file.Path;

/**
 * A model on this machine.
 *
 * @param identity what tells it from a model of the same name with other content
 * @param folder where its files are
 */
public record InstalledModel(
    String name, String engine, String language, String identity, Path folder) {}
