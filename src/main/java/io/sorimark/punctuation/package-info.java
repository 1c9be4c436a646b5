/**
 * Marks and capitals for talk that a recognizer wrote without: a transcript comes in and goes out
 * with the same words, cues and times. English only; what has marks already, and what is in another
 * language, is left alone. Start with {@link io.sorimark.punctuation.Punctuation}.
 */
@NullMarked
package io.sorimark.punctuation;

import org.jspecify.annotations.NullMarked;
