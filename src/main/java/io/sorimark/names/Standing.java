package io.sorimark.names;

/**
 * What the rest of the episode says of a name that a stretch may be.
 *
 * @param active whether it occurs, or was put right, elsewhere
 * @param partPutRight whether this is part of a person's full name that was put right elsewhere
 */
record Standing(boolean active, boolean partPutRight) {}
