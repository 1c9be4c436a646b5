/**
 * Chapters in their carriers, as text, read and written; files are touched by the caller. Start
 * with {@link io.sorimark.publish.ChapterFiles}; {@link io.sorimark.publish.ChapterFormat} has a
 * row for each carrier.
 */
@NullMarked
package io.sorimark.publish;

import org.jspecify.annotations.NullMarked;
