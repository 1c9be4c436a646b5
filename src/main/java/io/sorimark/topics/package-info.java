/**
 * From turns to topics. Comes in: turns; goes out: stretches of sentences about one thing, {@link
 * io.sorimark.model.Topic}, with the reasons for each boundary. Start with {@link
 * io.sorimark.topics.Topics}; a better judge of boundaries is another {@code BoundaryScore}.
 */
@NullMarked
package io.sorimark.topics;

import org.jspecify.annotations.NullMarked;
