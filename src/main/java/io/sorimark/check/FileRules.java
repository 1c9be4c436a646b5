package io.sorimark.check;

import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.CASTOPOD;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.info;
import static io.sorimark.check.Rule.warning;

import java.util.List;

/** Rules for a file as a whole: its encoding, its line ends, what the reader had to say. */
final class FileRules {

  /** Whoever reads nothing of this kind; the {@link Checker} says who. */
  static final Rule FORMAT_NOT_TAKEN =
      error("format-not-taken", (subject, breaches) -> {})
          .says("the receiver reads no files in this format")
          .advice("convert it");

  /** Findings carry the reader's own severity and rule name. */
  static final Rule READER =
      warning("reader", FileRules::readerProblems)
          .in(Kind.TRANSCRIPTS)
          .stops(SPEC)
          .says("our reader had to guess or to leave something out; it names a rule of its own")
          .advice("mend the line");

  static final List<Rule> ALL =
      List.of(
          FORMAT_NOT_TAKEN,
          READER,
          error("not-utf-8", FileRules::encoding)
              .says("the file is not UTF-8")
              .advice("save it as UTF-8")
              .fix(Fix.TEXT),
          warning("byte-order-mark", FileRules::byteOrderMark)
              .stops(SPEC)
              .says("a byte order mark begins the file; JSON forbids it, many readers trip on it")
              .advice("save it without one")
              .fix(Fix.TEXT),
          info("crlf", FileRules::crlf)
              .stops(CASTOPOD)
              .says(
                  "lines end in CRLF; Castopod splits at its server's line end and trims the rest")
              .advice("end lines with LF")
              .fix(Fix.TEXT),
          error("lone-cr", FileRules::loneCr)
              .stops(CASTOPOD, ANTENNAPOD)
              .says("a line ends in CR alone; the receiver sees one endless line")
              .advice("end lines with LF")
              .fix(Fix.TEXT));

  private FileRules() {}

  private static void readerProblems(Subject subject, Breaches breaches) {
    subject.problems().forEach(breaches::foreign);
  }

  private static void encoding(Subject subject, Breaches breaches) {
    if (!subject.isUtf8()) {
      breaches.at(0, 0);
    }
  }

  private static void byteOrderMark(Subject subject, Breaches breaches) {
    if (subject.text().startsWith("\ufeff")) {
      breaches.at(0, 0);
    }
  }

  private static void crlf(Subject subject, Breaches breaches) {
    if (subject.text().contains("\r\n")) {
      breaches.at(0, 0);
    }
  }

  private static void loneCr(Subject subject, Breaches breaches) {
    String text = subject.text();
    int line = 0;
    for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
      if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        breaches.at(line, 0);
        return;
      }
      line++;
    }
  }
}
