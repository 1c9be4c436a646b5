/**
 * What depends on the language of a text: its charset, the width of its characters, its words and
 * stems. ICU and Lucene's analyzers are seen here and nowhere else.
 */
@NullMarked
package io.sorimark.language;

import org.jspecify.annotations.NullMarked;
