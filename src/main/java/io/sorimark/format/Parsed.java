package io.sorimark.format;

import io.sorimark.model.Problem;
import io.sorimark.model.Severity;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import java.util.List;

/**
 * What a reader made of a file: always a transcript, and what was wrong with the file.
 *
 * @param format as what the file was read
 * @param problems in file order, a hundred at the most
 * @param moreProblems how many there were beyond those
 */
public record Parsed(
    Format format, Transcript transcript, List<Problem> problems, int moreProblems) {

  public Parsed {
    problems = List.copyOf(problems);
  }

  /** The strict way: the transcript, unless some problem is an error. */
  public Transcript orThrow() throws TranscriptException {
    for (Problem problem : problems) {
      if (problem.severity() == Severity.ERROR) {
        throw new TranscriptException(problem.toString());
      }
    }
    return transcript;
  }
}
