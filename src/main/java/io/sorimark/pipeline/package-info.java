/**
 * Stages in a row over many files. Arguments come in as {@link io.sorimark.pipeline.Sources}, work
 * is spread by {@link io.sorimark.pipeline.Batch}, results leave through {@link
 * io.sorimark.pipeline.Outputs}; files are touched here and nowhere below. Inputs are only read.
 * {@link io.sorimark.pipeline.Chapterize} is the row from a transcript to its chapters, {@link
 * io.sorimark.pipeline.Publishing} all that is made of an episode by what people have decided.
 */
@NullMarked
package io.sorimark.pipeline;

import org.jspecify.annotations.NullMarked;
