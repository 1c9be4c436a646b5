/**
 * Every transcript format, read and written. Bytes come in, a {@link io.sorimark.format.Parsed}
 * goes out; a {@link io.sorimark.model.Transcript} comes in, text goes out. {@link
 * io.sorimark.format.Format} is the list: one row a format, one package-private class behind each
 * row. Start with {@link io.sorimark.format.Transcripts}.
 */
@NullMarked
package io.sorimark.format;

import org.jspecify.annotations.NullMarked;
