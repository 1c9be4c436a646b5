/**
 * The values every stage speaks of, as immutable records over the JDK alone. Start with {@link
 * io.sorimark.model.Cue} and {@link io.sorimark.model.Transcript}.
 */
@NullMarked
package io.sorimark.model;

import org.jspecify.annotations.NullMarked;
