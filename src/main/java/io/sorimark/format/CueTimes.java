package io.sorimark.format;

import java.time.Duration;

/**
 * The line of a caption file that says when a cue is shown.
 *
 * @param end may lie before the start: the file's mistake, for the reader to report
 * @param after offset in the text behind the end time: settings, coordinates or nothing follow
 * @param isRegular spelled as the format asks
 */
record CueTimes(Duration start, Duration end, int after, boolean isRegular) {}
