package io.sorimark.pipeline;

import io.sorimark.document.Limits;
import io.sorimark.language.Encoding;
import io.sorimark.language.Hangul;
import io.sorimark.language.KoreanDictionary;
import io.sorimark.model.Name;
import io.sorimark.model.Problem;
import io.sorimark.model.TranscriptException;
import io.sorimark.pipeline.IndexEntries.Made;
import io.sorimark.pipeline.Indexing.Done;
import io.sorimark.search.Entry.Facts;
import io.sorimark.search.Entry.Names;
import io.sorimark.search.Entry.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What files are made into in one run: talks, documents, names. Groups may be worked on in several
 * threads.
 *
 * @param output where the folders of episodes are
 * @param limits of documents
 */
record IndexRun(IndexEntries entries, KoreanDictionary dictionary, Path output, Limits limits) {

  /** What keys of names end with that were heard in an episode. */
  static final String HEARD = "#heard";

  /** What is larger is no text that somebody said or wrote. */
  private static final long MOST_BYTES = 64L << 20;

  /** What only files have that are packed, or that may write Hangul with other signs. */
  private static final Pattern NOT_PLAIN =
      Pattern.compile("[\\x00-\\x08]|\\A%PDF|\\A\\{\\\\rtf|\\\\u[0-9A-Fa-f]{4}|&#");

  /** A file that is done, and whether it is a talk. */
  private record One(Done done, boolean talk) {
    static One of(Done done) {
      return new One(done, false);
    }
  }

  /** A file of names; what is noticed in it is told in every run, for it is read in every run. */
  Done glossary(Path file, List<Name> names, List<Problem> problems)
      throws IOException, TranscriptException {
    String digest = new Digest().add(file).hex();
    Facts facts =
        new Facts(file.toString(), file.toString(), "", Optional.empty(), Optional.empty());
    Done done = entries.put(file, facts, digest, () -> new Made(new Names(names), List.of()));
    return new Done(file, done.status(), problems);
  }

  /** Files of one name: a talk in one of them, and documents. */
  List<Done> group(List<Path> files) {
    List<Done> done = new ArrayList<>();
    boolean talk = false;
    for (Path file : files) {
      Optional<One> one = one(file, talk);
      talk |= one.filter(One::talk).isPresent();
      one.map(One::done).ifPresent(done::add);
    }
    return done;
  }

  private Optional<One> one(Path file, boolean hasTalk) {
    try {
      Source source = Source.of(file);
      if (!Sources.isAudio(file) && Files.size(file) > MOST_BYTES) {
        return failed(file, "too-large", "too large: more than 64 MB");
      }
      Optional<EpisodeTalk> talk = EpisodeTalk.of(source, output);
      if (talk.isPresent()) {
        return hasTalk ? Optional.empty() : Optional.of(new One(talk(file, talk.get()), true));
      }
      if (IndexFiles.isDocument(file)) {
        return Optional.of(One.of(document(file, source.bytes())));
      }
      return IndexFiles.isCaptions(file)
          ? failed(file, "not-a-transcript", whyNoTranscript(source.bytes()))
          : Optional.empty();
    } catch (TranscriptException | IOException unreadable) {
      return failed(file, "unreadable", String.valueOf(unreadable.getMessage()));
    }
  }

  private Optional<One> failed(Path file, String rule, String message) {
    return Optional.of(One.of(entries.failed(file, rule, message)));
  }

  private static String whyNoTranscript(byte[] bytes) {
    String text = Encoding.decode(bytes).text().strip();
    if (text.isEmpty()) {
      return "not a transcript: it is empty";
    }
    return text.regionMatches(true, 0, "<!doctype html", 0, 14)
            || text.regionMatches(true, 0, "<html", 0, 5)
        ? "not a transcript: it is a web page"
        : "not a transcript";
  }

  private Done talk(Path file, EpisodeTalk talk) throws IOException, TranscriptException {
    Digest digest = new Digest().add(talk.audio().map(Path::toString).orElse(""));
    for (Path part : talk.files()) {
      digest.add(part);
    }
    addDictionary(digest, talk.source().bytes());
    String all = digest.hex();
    Facts facts = FileFacts.of(file, talk.audio().map(Path::toString));
    List<Name> heard = talk.heard();
    if (!heard.isEmpty()) { // what was corrected may be heard so in other places still
      entries.putBeside(file, HEARD, facts, all, new Names(heard));
    }
    return entries.put(
        file,
        facts,
        all,
        () -> {
          EpisodeTalk.Read read = talk.read();
          return new Made(read.talk(), read.problems());
        });
  }

  private Done document(Path file, byte[] bytes) throws IOException, TranscriptException {
    Digest digest = new Digest().add(bytes);
    addDictionary(digest, bytes);
    String all = digest.hex();
    Optional<Done> unchanged = entries.unchanged(file, all);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    DocumentPassages.Read read = DocumentPassages.of(file.toString(), bytes, limits);
    List<Problem> problems = read.document().problems();
    if (!read.passages().isEmpty()) {
      Made made = new Made(new Text(read.passages()), problems);
      return entries.put(file, FileFacts.of(file, Optional.empty()), all, () -> made);
    }
    return problems.isEmpty()
        ? entries.failed(file, "empty-document", "no text in it")
        : entries.failed(file, problems.getFirst().rule(), problems.getFirst().message());
  }

  /** Words of the dictionary change what is found in Korean, seen or packed, and only there. */
  private void addDictionary(Digest digest, byte[] bytes) {
    if (NOT_PLAIN.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()
        || Hangul.isIn(Encoding.decode(bytes).text())) {
      digest.add(String.join(" ", dictionary.words()));
    }
  }
}
