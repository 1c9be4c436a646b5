/**
 * What the receivers of a file (podcast hosts, apps, the format's own specification, people who
 * read captions) will stumble over. A {@link io.sorimark.check.Subject} comes in: a file's text
 * and, for a transcript, what our reader made of it; {@link io.sorimark.check.Finding}s go out,
 * each with its place and advice. {@link io.sorimark.check.Rules} is the list; the rules of one
 * kind of file stand in one class, and each is tested by one file that breaks it.
 *
 * <p>Receivers read with small parsers of their own, so the rules look at raw lines where those do.
 */
@NullMarked
package io.sorimark.check;

import org.jspecify.annotations.NullMarked;
