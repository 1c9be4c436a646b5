package io.sorimark.asr;

import io.sorimark.model.TimeSpan;

/**
 * What an engine heard where nobody speaks, left out of its words.
 *
 * @param text what it took the silence, noise or music for
 */
public record Unspoken(TimeSpan span, String text) {}
