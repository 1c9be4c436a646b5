/**
 * How good a result is: measures of chapters, titles, speakers, words and names against what people
 * made, each with the paper it comes from. What is measured comes in as types of the model or as
 * gold files ({@link io.sorimark.eval.Gold}); {@link io.sorimark.eval.Scores} go out, and {@link
 * io.sorimark.eval.Trials} averages them.
 */
@NullMarked
package io.sorimark.eval;

import org.jspecify.annotations.NullMarked;
