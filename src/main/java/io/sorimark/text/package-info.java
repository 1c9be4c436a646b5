/**
 * Small languages inside transcripts: how times are spelled, how a turn or a sound is marked. The
 * JDK only. Start with {@link io.sorimark.text.Timecode}.
 */
@NullMarked
package io.sorimark.text;

import org.jspecify.annotations.NullMarked;
