package io.sorimark.audio;

import io.sorimark.model.TimeSpan;

/**
 * A clip that was cut.
 *
 * @param span the stretch of the recording that is in it
 * @param isMeasured false where a copied clip is so quiet that its edges cannot be found in the
 *     recording again; {@code span} is what was asked for then
 * @param format how it was written: "mp3 128000", or "copied"
 */
public record Cut(TimeSpan span, boolean isMeasured, String format) {}
