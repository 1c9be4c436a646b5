package io.sorimark.asr;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperSamplingStrategy;
import io.github.givimad.whisperjni.WhisperState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * whisper.cpp through whisper-jni, for machines where its C interface cannot be reached (Windows).
 * It gives segments; times of words are estimated.
 */
final class PlainWhisper implements WhisperModel {

  private final WhisperJNI library = new WhisperJNI();
  private final WhisperContext context;
  private final Asking asking;

  PlainWhisper(Path file, Asking asking) throws IOException {
    WhisperJNI.loadLibrary();
    WhisperJNI.setLibraryLogger(null);
    WhisperContext loaded = library.initNoState(file);
    if (loaded == null) {
      throw new IOException(file + ": the library cannot read this model");
    }
    this.context = loaded;
    this.asking = asking;
  }

  @Override
  public Heard hear(float[] samples, IntConsumer percent) throws IOException {
    try (WhisperState state = library.initState(context)) {
      if (state == null) {
        throw new IOException("not enough memory for a recognizer");
      }
      int failed = library.fullWithState(context, state, params(), samples, samples.length);
      if (failed != 0) {
        throw new IOException("whisper.cpp fails with code " + failed);
      }
      List<Segment> segments = new ArrayList<>();
      for (int i = 0; i < library.fullNSegmentsFromState(state); i++) {
        segments.add(segment(state, i));
      }
      String language = asking.language().equals("auto") ? "" : asking.language();
      return new Heard(language, segments);
    }
  }

  private WhisperFullParams params() {
    WhisperFullParams params =
        new WhisperFullParams(
            asking.beam() > 1
                ? WhisperSamplingStrategy.BEAN_SEARCH
                : WhisperSamplingStrategy.GREEDY);
    params.nThreads = 1;
    params.language = asking.language();
    params.initialPrompt = asking.prompt();
    params.beamSearchBeamSize = asking.beam();
    params.printProgress = false;
    params.noContext = true;
    return params;
  }

  private Segment segment(WhisperState state, int index) {
    long start = library.fullGetSegmentTimestamp0FromState(state, index);
    long end = Math.max(start, library.fullGetSegmentTimestamp1FromState(state, index));
    String text = library.fullGetSegmentTextFromState(state, index).strip();
    List<String> words = text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    return new Segment(start, end, true, TokenWords.spread(words, start, end));
  }
}
