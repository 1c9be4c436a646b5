package io.sorimark.eval;

import java.time.Duration;

/**
 * A name in a transcript and what it should be, or is changed to.
 *
 * @param cueStart of the cue that it stands in
 * @param surface as it stands there
 * @param replacement what it becomes
 * @param required whether it must be found: misheard or wrongly spaced, and no matter of style
 */
public record NameChange(Duration cueStart, String surface, String replacement, boolean required) {}
