package io.sorimark.document;

import io.sorimark.model.Document;
import io.sorimark.model.Problem;
import java.util.List;

/** What came of reading a document, however broken it was. */
public record ReadDocument(Document document, List<Problem> problems) {

  public ReadDocument {
    problems = List.copyOf(problems);
  }
}
