/**
 * Times for words that somebody wrote, from words that a recognizer heard: a transcript without
 * times, or with bad ones, and timed words come in; the same transcript with a time for each word
 * goes out, and where the two do not go together. Start with {@link
 * io.sorimark.alignment.Retiming}.
 */
@NullMarked
package io.sorimark.alignment;

import org.jspecify.annotations.NullMarked;
