/**
 * Documents about an episode: HTML, PDF and the pages of EPUB through Apache Tika, Word,
 * OpenDocument, RTF, HWP, feeds, Markdown and text by themselves. Bytes come in, a {@link
 * io.sorimark.model.Document} goes out, whatever the bytes are. Start with {@link
 * io.sorimark.document.Documents}.
 */
@NullMarked
package io.sorimark.document;

import org.jspecify.annotations.NullMarked;
