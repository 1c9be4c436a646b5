/**
 * Chapters inside audio files. A file goes in, its chapters come out, or the same file with other
 * chapters; nothing else of it changes: tags, pictures and audio keep their bytes. Start with
 * {@link io.sorimark.tags.AudioChapters}; {@link io.sorimark.tags.AudioFormat} has a row for each
 * family of files.
 */
@NullMarked
package io.sorimark.tags;

import org.jspecify.annotations.NullMarked;
