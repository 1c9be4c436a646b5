/**
 * From cues to turns, and who says them. Comes in: a transcript; goes out: who speaks from where to
 * where, {@link io.sorimark.model.Turn}, and how sure that is. Start with {@link
 * io.sorimark.speakers.Turns}, which goes by what the source marks, then {@link
 * io.sorimark.speakers.Attribution}, which goes by what is said.
 */
@NullMarked
package io.sorimark.speakers;

import org.jspecify.annotations.NullMarked;
