package io.sorimark.model;

/**
 * A sentence, or as much of one as is said in one breath where the text has no full stops.
 *
 * @param text on one line
 * @param opensTurn whether it is the first of a turn
 */
public record Sentence(TimeSpan span, String text, boolean opensTurn) {}
