/** From topics to titled chapters. Start with {@link io.sorimark.chapters.Titles}. */
@NullMarked
package io.sorimark.chapters;

import org.jspecify.annotations.NullMarked;
