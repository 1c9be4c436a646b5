/**
 * Voices: who speaks when, by sound alone. Raw samples come in, spans with the number of a voice go
 * out ({@link io.sorimark.voices.Voices}); which person a voice is, others find out. Start with
 * {@link io.sorimark.voices.VoiceEncoder}, which makes numbers of a second of speech. The pickle
 * library is seen here and nowhere else.
 */
@NullMarked
package io.sorimark.voices;

import org.jspecify.annotations.NullMarked;
