package io.sorimark.pipeline;

import io.sorimark.document.Documents;
import io.sorimark.document.ReadDocument;
import io.sorimark.glossary.GlossaryFiles;
import io.sorimark.glossary.GlossaryFormat;
import io.sorimark.glossary.Harvest;
import io.sorimark.glossary.Introductions;
import io.sorimark.glossary.Merging;
import io.sorimark.glossary.ParsedGlossary;
import io.sorimark.model.Glossary;
import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files that hold the names of an episode.
 *
 * @param glossaries by people, and what was learned
 * @param documents show notes and others, whose names only suggest
 */
public record NameSources(List<Path> glossaries, List<Path> documents) {

  /** What was learned of a show, beside its transcripts. */
  public static final String LEARNED = "learned.tsv";

  private static final List<String> GLOSSARIES =
      List.of("glossary.tsv", "glossary.csv", "glossary.yaml", "glossary.json", "glossary.txt");

  private static final List<String> DOCUMENTS =
      List.of(
          "notes.md",
          "notes.html",
          "notes.txt",
          "notes.pdf",
          "notes.docx",
          "notes.odt",
          "notes.rtf",
          "notes.epub",
          "notes.hwp",
          "notes.hwpx",
          "description.md",
          "description.html",
          "description.txt",
          "item.xml",
          "feed.xml");

  /** A file and what was noticed in it. */
  public record Noticed(Path file, List<Problem> problems) {}

  /** The names of an episode, the most trusted first. */
  public record Found(Glossary glossary, List<Noticed> noticed) {}

  public NameSources {
    glossaries = List.copyOf(glossaries);
    documents = List.copyOf(documents);
  }

  /**
   * These files and those beside a transcript: {@code ep1.glossary.tsv} and {@code ep1.notes.md} of
   * the episode, {@code glossary.tsv} and {@code learned.tsv} of the show.
   */
  public NameSources with(Source transcript) {
    Set<Path> names = new LinkedHashSet<>(glossaries);
    Set<Path> texts = new LinkedHashSet<>(documents);
    transcript
        .path()
        .ifPresent(path -> {
          String stem = transcript.stem();
          GLOSSARIES.forEach(end -> addIfThere(path.resolveSibling(stem + "." + end), names));
          GLOSSARIES.forEach(end -> addIfThere(path.resolveSibling(end), names));
          addIfThere(path.resolveSibling(LEARNED), names);
          DOCUMENTS.forEach(end -> addIfThere(path.resolveSibling(stem + "." + end), texts));
        });
    return new NameSources(List.copyOf(names), List.copyOf(texts));
  }

  /** Whether a file is called what glossaries are that are found by themselves. */
  static boolean isGlossary(Path file) {
    String name = file.getFileName().toString();
    return Stream.concat(GLOSSARIES.stream(), Stream.of(LEARNED))
        .anyMatch(end -> name.equals(end) || name.endsWith("." + end));
  }

  private static void addIfThere(Path file, Set<Path> files) {
    boolean known = files.stream().anyMatch(f -> Sources.real(f).equals(Sources.real(file)));
    if (!known && Files.isRegularFile(file)) {
      files.add(file);
    }
  }

  /** Reads them all. */
  public Found read() throws IOException, TranscriptException {
    List<Glossary> read = new ArrayList<>();
    List<Noticed> noticed = new ArrayList<>();
    for (Path file : glossaries) {
      ParsedGlossary parsed = GlossaryFiles.read(file.toString(), Source.of(file).bytes());
      read.add(parsed.glossary());
      noticed.add(new Noticed(file, parsed.problems()));
    }
    for (Path file : documents) {
      ReadDocument document = Documents.read(file.toString(), Source.of(file).bytes());
      read.add(new Glossary(Harvest.of(document.document()), List.of()));
      noticed.add(new Noticed(file, document.problems()));
    }
    return new Found(Merging.merge(read), noticed);
  }

  /**
   * Reads them all; where they name nobody, those who introduce themselves in the talk are added. A
   * recognizer may have misheard those, and a person who is known must not be shielded by that.
   */
  public Found read(Transcript transcript) throws IOException, TranscriptException {
    Found found = read();
    boolean anybody =
        found.glossary().names().stream().anyMatch(name -> name.type().equals("person"));
    return anybody || found.glossary().names().isEmpty()
        ? found
        : new Found(
            Merging.merge(
                List.of(found.glossary(), new Glossary(Introductions.in(transcript), List.of()))),
            found.noticed());
  }

  /** The glossary in a file, of this format or what it looks like. */
  static Glossary glossary(Path file) throws IOException, TranscriptException {
    return Files.exists(file)
        ? GlossaryFiles.read(file.toString(), Source.of(file).bytes()).glossary()
        : Glossary.EMPTY;
  }

  /** The glossary in a file that is to be written anew: every line of it has to be understood. */
  static Glossary understood(Path file) throws IOException, TranscriptException {
    if (!Files.exists(file)) {
      return Glossary.EMPTY;
    }
    ParsedGlossary read = GlossaryFiles.read(file.toString(), Source.of(file).bytes());
    for (Problem problem : read.problems()) {
      if (problem.severity() != Severity.INFO && !problem.rule().equals("no-names")) {
        throw new TranscriptException(
            problem + "\nmend this first, since the file is written anew");
      }
    }
    return read.glossary();
  }

  /** The text of a glossary in our table. */
  static String table(Glossary glossary) {
    return GlossaryFiles.write(glossary, GlossaryFormat.TSV).text();
  }
}
