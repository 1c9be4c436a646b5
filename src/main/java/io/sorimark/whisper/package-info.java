/**
 * Files of Whisper models. A model in the form of faster-whisper (CTranslate2) comes in, one in the
 * form of whisper.cpp (ggml) goes out ({@link io.sorimark.whisper.Conversion}); {@link
 * io.sorimark.whisper.GgmlModel} tells what is in one. Weights are copied, never computed with.
 */
@NullMarked
package io.sorimark.whisper;

import org.jspecify.annotations.NullMarked;
