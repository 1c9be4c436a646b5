/**
 * What the readers of all formats stand on: a file as text whose lines and characters have places,
 * JSON and YAML as a tree with places, how well a format fits, and what was found wrong. Goes in:
 * bytes or text. Comes out: {@link io.sorimark.reading.TextFile}, {@link io.sorimark.reading.Json}
 * and {@link io.sorimark.reading.Findings}, which make {@link io.sorimark.model.Problem problems}.
 * Read {@link io.sorimark.reading.TextFile} first.
 */
@NullMarked
package io.sorimark.reading;

import org.jspecify.annotations.NullMarked;
