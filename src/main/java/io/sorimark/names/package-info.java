/**
 * Finds names that a recognizer misheard. A transcript and a glossary come in, corrections with
 * their reasons go out; nothing is changed until they are applied. Start with {@link
 * io.sorimark.names.Corrections}.
 *
 * <p>Inside, in reading order: {@link io.sorimark.names.Tokens} cuts the transcript into words,
 * {@link io.sorimark.names.Forms} holds what the glossary's names look and sound like, {@link
 * io.sorimark.names.Match} says how alike two are, and {@link io.sorimark.names.Rule} keeps
 * ordinary words from being changed.
 */
@NullMarked
package io.sorimark.names;

import org.jspecify.annotations.NullMarked;
