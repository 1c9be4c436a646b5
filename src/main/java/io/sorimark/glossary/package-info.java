/**
 * Names and where they come from: glossaries of many tools, read and written, names harvested from
 * documents and from what people say of themselves, all merged by trust. Files come in as bytes, a
 * {@link io.sorimark.model.Glossary} goes out. Start with {@link
 * io.sorimark.glossary.GlossaryFiles}; {@link io.sorimark.glossary.GlossaryFormat} has a row for
 * each format.
 */
@NullMarked
package io.sorimark.glossary;

import org.jspecify.annotations.NullMarked;
