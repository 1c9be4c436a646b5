package io.sorimark.model;

import java.time.Duration;

/**
 * A place where a topic may well begin and where none was taken to begin.
 *
 * @param probability that one begins there, as in {@link Topic#probability}
 * @param text how the sentence there begins
 */
public record RunnerUp(Duration start, double probability, String text) {}
