/** Vectors of English texts by a small model that runs on the processor, offline. */
@NullMarked
package io.sorimark.minilm;

import org.jspecify.annotations.NullMarked;
