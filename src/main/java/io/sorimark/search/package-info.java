/**
 * Search: transcripts, chapters, documents and names go into a Lucene index, clips at the right
 * second and sections come out. Start with {@link io.sorimark.search.IndexUpdate}, which writes an
 * index, and {@link io.sorimark.search.SearchIndex}, which asks it ({@link
 * io.sorimark.search.LiveIndex}, in a program that stays); what is asked is a {@link
 * io.sorimark.search.QueryTree}. The fields of the index are in {@link io.sorimark.search.Schema}.
 */
@NullMarked
package io.sorimark.search;

import org.jspecify.annotations.NullMarked;
