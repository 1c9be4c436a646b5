package io.sorimark.eval;

/**
 * One method on one episode.
 *
 * @param set what the episode is averaged with
 * @param condition what the method was told or given
 */
public record Trial(String set, String episode, String method, String condition, Scores scores) {}
