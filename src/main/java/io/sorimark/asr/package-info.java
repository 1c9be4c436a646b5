/**
 * From sound to words. Raw samples in a file and the stretches to recognize come in, words with
 * times go out ({@link io.sorimark.asr.SpeechEngine}). Recognizers are native code that may crash,
 * so each runs in a JVM of its own. {@link io.sorimark.asr.ModelStore} keeps the models. Vosk and
 * whisper.cpp are seen here and nowhere else.
 */
@NullMarked
package io.sorimark.asr;

import org.jspecify.annotations.NullMarked;
