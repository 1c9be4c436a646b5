package io.sorimark.asr;

import java.time.Duration;

/**
 * How long stretches an engine takes best.
 *
 * @param shortest none is cut shorter
 * @param usual the longest pause before this is where it is cut
 * @param longest else the longest pause before this, else the next there is
 * @param leadIn heard before its own, to get used to the voice
 * @param leadOut heard after its own
 */
public record Portions(
    Duration shortest, Duration usual, Duration longest, Duration leadIn, Duration leadOut) {}
