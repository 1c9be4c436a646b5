/**
 * Other programs as child processes: started, read, and never left behind. A command line comes in,
 * its output goes out as a stream. {@link io.sorimark.process.Child} is all there is.
 */
@NullMarked
package io.sorimark.process;

import org.jspecify.annotations.NullMarked;
