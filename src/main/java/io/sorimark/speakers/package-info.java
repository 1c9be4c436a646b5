/**
 * From cues to turns. Comes in: a transcript; goes out: who speaks from where to where, {@link
 * io.sorimark.model.Turn}. Start with {@link io.sorimark.speakers.Turns}.
 */
@NullMarked
package io.sorimark.speakers;

import org.jspecify.annotations.NullMarked;
