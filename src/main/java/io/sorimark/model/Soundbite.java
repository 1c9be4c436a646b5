package io.sorimark.model;

/**
 * A stretch of an episode that stands for it elsewhere, written to the feed as start + duration.
 */
public record Soundbite(TimeSpan span, String title) {}
