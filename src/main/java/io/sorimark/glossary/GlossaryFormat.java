package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.reading.Fit;
import io.sorimark.reading.TextFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The formats of glossaries. A row is all that the rest of the product knows of one: detection, the
 * choices of {@code --to}, the table in the docs and the tests are made from it.
 *
 * <p>Order matters only between two that are equally sure of a file.
 */
public enum GlossaryFormat {
  TSV(
      "tsv",
      "table between tabs",
      List.of("tsv", "txt"),
      NameTable::sniffTsv,
      NameTable::readTsv,
      NameTable::writeTsv),
  CSV(
      "csv",
      "table between commas",
      List.of("csv"),
      NameTable::sniffCsv,
      NameTable::readCsv,
      NameTable::writeCsv),
  YAML(
      "yaml",
      "YAML",
      List.of("yaml", "yml"),
      NameTree::sniffYaml,
      NameTree::readYaml,
      NameTree::writeYaml),
  JSON("json", "JSON", List.of("json"), NameTree::sniffJson, NameTree::readJson),
  LIST(
      "list",
      "a name a line",
      List.of("txt", "list"),
      NameList::sniff,
      NameList::read,
      NameList::write),
  WHISPER(
      "whisper",
      "prompt for whisper",
      List.of("prompt", "txt"),
      NameList::sniffPrompt,
      NameList::readPrompt,
      NameList::writePrompt),
  ASSEMBLYAI(
      "assemblyai",
      "AssemblyAI's key terms and spellings",
      List.of("json"),
      Services::sniffAssemblyAi,
      Services::readAssemblyAi,
      Services::writeAssemblyAi),
  DEEPGRAM(
      "deepgram",
      "Deepgram's key terms and replacements",
      List.of("json"),
      Services::sniffDeepgram,
      Services::readDeepgram,
      Services::writeDeepgram),
  AWS(
      "aws",
      "AWS Transcribe's vocabulary table",
      List.of("txt", "tsv"),
      AwsVocabulary::sniff,
      AwsVocabulary::read,
      AwsVocabulary::write);

  @FunctionalInterface
  private interface Sniffer {
    Fit sniff(TextFile in);
  }

  @FunctionalInterface
  private interface Reader {
    ParsedGlossary read(TextFile in);
  }

  private final String id;
  private final String title;
  private final List<String> extensions;
  private final Sniffer sniffer;
  private final Reader reader;
  private final Optional<Function<Glossary, WrittenGlossary>> writer;

  GlossaryFormat(String id, String title, List<String> extensions, Sniffer sniffer, Reader reader) {
    this(id, title, extensions, sniffer, reader, Optional.empty());
  }

  GlossaryFormat(
      String id,
      String title,
      List<String> extensions,
      Sniffer sniffer,
      Reader reader,
      Function<Glossary, WrittenGlossary> writer) {
    this(id, title, extensions, sniffer, reader, Optional.of(writer));
  }

  GlossaryFormat(
      String id,
      String title,
      List<String> extensions,
      Sniffer sniffer,
      Reader reader,
      Optional<Function<Glossary, WrittenGlossary>> writer) {
    this.id = id;
    this.title = title;
    this.extensions = extensions;
    this.sniffer = sniffer;
    this.reader = reader;
    this.writer = writer;
  }

  /** The format of this name, in any case. */
  public static Optional<GlossaryFormat> of(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.id.equals(lower)).findFirst();
  }

  /** The name on the command line. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** The ends of names that such files have, without the dot, the most telling first. */
  public List<String> extensions() {
    return extensions;
  }

  public boolean isWritable() {
    return writer.isPresent();
  }

  Fit sniff(TextFile in) {
    return sniffer.sniff(in);
  }

  ParsedGlossary read(TextFile in) {
    return reader.read(in);
  }

  WrittenGlossary write(Glossary glossary) {
    return writer
        .orElseThrow(() -> new IllegalArgumentException(id + " is only read"))
        .apply(glossary);
  }
}
