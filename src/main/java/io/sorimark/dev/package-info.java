/**
 * Tools for those who train and measure Sorimark's models; users never meet them. See {@code
 * src/train}.
 */
@NullMarked
package io.sorimark.dev;

import org.jspecify.annotations.NullMarked;
