package io.sorimark.glossary;

import io.sorimark.model.Glossary;
import io.sorimark.model.Problem;
import java.util.List;

/**
 * What came of reading a glossary, however broken it was.
 *
 * @param format what it was read as
 * @param problems by place; beyond a hundred they are only counted
 */
public record ParsedGlossary(GlossaryFormat format, Glossary glossary, List<Problem> problems) {

  public ParsedGlossary {
    problems = List.copyOf(problems);
  }
}
