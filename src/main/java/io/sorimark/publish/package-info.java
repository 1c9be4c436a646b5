/**
 * Chapters in their carriers, as text; files are written by the caller. Start with {@link
 * io.sorimark.publish.ChaptersJson}.
 */
@NullMarked
package io.sorimark.publish;

import org.jspecify.annotations.NullMarked;
