package io.sorimark.asr;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.sorimark.asr.WhisperLibrary.ContextParams;
import io.sorimark.asr.WhisperLibrary.FullParams;
import io.sorimark.asr.WhisperLibrary.TokenData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/**
 * whisper.cpp through its C interface, with the times of words that its own alignment gives: the
 * attention of some heads to the sound, warped onto it (dynamic time warping). Which heads is known
 * for OpenAI's models only; for others times are estimated.
 *
 * <p>Each piece of sound gets a state of its own and one thread, so that results do not depend on
 * what else is going on.
 */
final class AlignedWhisper implements WhisperModel {

  private static final Map<String, ?> OPTIONS =
      Map.of(Library.OPTION_FUNCTION_MAPPER, (FunctionMapper) (library, m) -> inC(m.getName()));

  private final WhisperLibrary library;
  private final Pointer context;
  private final boolean isAligned;
  private final Asking asking;
  private final WhisperLibrary.Log deaf = (level, text, data) -> {};

  /** Loads a model; what is read of its head tells which heads align. */
  AlignedWhisper(Path file, Path folder, Asking asking) throws IOException {
    this.library =
        Native.load(WhisperNatives.unpack(folder).toString(), WhisperLibrary.class, OPTIONS);
    this.asking = asking;
    library.logSet(deaf, null);
    int heads = AlignmentHeads.of(file);
    this.isAligned = heads != AlignmentHeads.UNKNOWN;
    Pointer defaults = library.contextDefaultParamsByRef();
    ContextParams.Value params = new ContextParams.Value(defaults);
    params.dtwTokenTimestamps = (byte) (isAligned ? 1 : 0);
    params.dtwPreset = heads;
    Pointer loaded = library.initFromFileWithParamsNoState(file.toString(), params);
    library.freeContextParams(defaults);
    if (loaded == null) {
      throw new IOException(file + ": the library cannot read this model");
    }
    this.context = loaded;
  }

  /** {@code fullNTokensFromState} is {@code whisper_full_n_tokens_from_state}. */
  private static String inC(String name) {
    return "whisper_" + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public Heard hear(float[] samples, IntConsumer percent) throws IOException {
    Pointer state = library.initState(context);
    if (state == null) {
      throw new IOException("not enough memory for a recognizer");
    }
    try (Memory sound = new Memory(Math.max(1, samples.length) * 4L)) {
      sound.write(0, samples, 0, samples.length);
      run(state, sound, samples.length, percent);
      List<Segment> segments = new ArrayList<>();
      long end = 0;
      for (int i = 0; i < library.fullNSegmentsFromState(state); i++) {
        Segment segment = segment(state, i, end);
        segments.add(segment);
        end = segment.words().isEmpty() ? end : segment.words().getLast().end();
      }
      return new Heard(library.langStr(library.fullLangIdFromState(state)), segments);
    } finally {
      library.freeState(state);
    }
  }

  private void run(Pointer state, Pointer sound, int count, IntConsumer percent)
      throws IOException {
    int strategy = asking.beam() > 1 ? WhisperLibrary.BEAM_SEARCH : WhisperLibrary.GREEDY;
    Pointer defaults = library.fullDefaultParamsByRef(strategy);
    try (Memory language = bytes(asking.language());
        Memory prompt = bytes(asking.prompt())) {
      FullParams.Value params = new FullParams.Value(defaults);
      params.threads = 1;
      params.beamSize = asking.beam();
      params.language = language;
      params.initialPrompt = prompt;
      params.printProgress = 0;
      params.progress = (context, of, done, data) -> percent.accept(done);
      int failed = library.fullWithState(context, state, params, sound, count);
      if (failed != 0) {
        throw new IOException("whisper.cpp fails with code " + failed);
      }
    } finally {
      library.freeParams(defaults);
    }
  }

  private static Memory bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Memory memory = new Memory(bytes.length + 1L);
    memory.write(0, bytes, 0, bytes.length);
    memory.setByte(bytes.length, (byte) 0);
    return memory;
  }

  /**
   * A segment.
   *
   * @param before where the word ahead of it ended
   */
  private Segment segment(Pointer state, int index, long before) {
    long start = library.fullGetSegmentT0FromState(state, index);
    long end = library.fullGetSegmentT1FromState(state, index);
    List<Token> tokens = tokens(state, index);
    boolean known = isAligned && tokens.stream().allMatch(token -> token.end().isPresent());
    List<Piece> words =
        known
            ? TokenWords.aligned(tokens, before)
            : TokenWords.estimated(tokens, start, Math.max(start, end));
    return new Segment(start, Math.max(start, end), !known, words);
  }

  private List<Token> tokens(Pointer state, int segment) {
    List<Token> tokens = new ArrayList<>();
    int noText = library.tokenEot(context);
    for (int i = 0; i < library.fullNTokensFromState(state, segment); i++) {
      TokenData.Value data = library.fullGetTokenDataFromState(state, segment, i);
      if (data.id < noText) {
        Pointer text = library.fullGetTokenTextFromState(context, state, segment, i);
        tokens.add(new Token(upToZero(text), time(data.aligned), data.probability));
      }
    }
    return tokens;
  }

  /** The library says -1 where it has not aligned. */
  private static OptionalLong time(long aligned) {
    return aligned < 0 ? OptionalLong.empty() : OptionalLong.of(aligned);
  }

  private static byte[] upToZero(Pointer text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (long i = 0; text.getByte(i) != 0; i++) {
      bytes.write(text.getByte(i));
    }
    return bytes.toByteArray();
  }

  /**
   * A piece of a word.
   *
   * @param text some bytes of UTF-8
   * @param end by alignment; empty where there is none
   */
  record Token(byte[] text, OptionalLong end, double probability) {}
}
