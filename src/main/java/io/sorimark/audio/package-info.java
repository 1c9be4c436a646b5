/**
 * Sound. A file of any kind comes in; what is in it ({@link io.sorimark.audio.Recording}), its
 * samples ({@link io.sorimark.audio.Pcm}), its pauses, peaks and clips go out. Start with {@link
 * io.sorimark.audio.Audio}. ffmpeg is seen here and nowhere else: its programs run as child
 * processes, and WAV is read without them.
 */
@NullMarked
package io.sorimark.audio;

import org.jspecify.annotations.NullMarked;
