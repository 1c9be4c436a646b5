package io.sorimark.asr;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import org.jspecify.annotations.Nullable;

/**
 * What is used of whisper.cpp's C interface, version 1.7.1: the Java class that comes with its
 * library knows no times of words. Structures are laid out as in that version's {@code whisper.h};
 * with another version they must be looked at again. Names are the library's without {@code
 * whisper_}.
 */
public interface WhisperLibrary extends Library {

  int GREEDY = 0;
  int BEAM_SEARCH = 1;

  Pointer contextDefaultParamsByRef();

  void freeContextParams(Pointer params);

  /** Null if the file is no model. */
  @Nullable Pointer initFromFileWithParamsNoState(String path, ContextParams.Value params);

  /** Null if there is no memory for it. */
  @Nullable Pointer initState(Pointer context);

  void freeState(Pointer state);

  Pointer fullDefaultParamsByRef(int strategy);

  void freeParams(Pointer params);

  int fullWithState(
      Pointer context, Pointer state, FullParams.Value params, Pointer samples, int count);

  int fullNSegmentsFromState(Pointer state);

  long fullGetSegmentT0FromState(Pointer state, int segment);

  long fullGetSegmentT1FromState(Pointer state, int segment);

  int fullNTokensFromState(Pointer state, int segment);

  /** Bytes up to a zero; a character may be spread over several tokens. */
  Pointer fullGetTokenTextFromState(Pointer context, Pointer state, int segment, int token);

  TokenData.Value fullGetTokenDataFromState(Pointer state, int segment, int token);

  /** Tokens from this one on are no text. */
  int tokenEot(Pointer context);

  int fullLangIdFromState(Pointer state);

  String langStr(int language);

  void logSet(Log log, @Nullable Pointer data);

  /** Hears how many hundredths of the samples are done. */
  interface Progress extends Callback {
    void invoke(Pointer context, Pointer state, int percent, Pointer data);
  }

  /** Hears what the library tells of its work. */
  interface Log extends Callback {
    void invoke(int level, Pointer text, Pointer data);
  }

  /** {@code whisper_context_params}. */
  @FieldOrder({
    "useGpu",
    "flashAttention",
    "gpuDevice",
    "dtwTokenTimestamps",
    "dtwPreset",
    "dtwTop",
    "dtwHeads",
    "dtwHeadList",
    "dtwMemory"
  })
  class ContextParams extends Structure {
    public byte useGpu;
    public byte flashAttention;
    public int gpuDevice;
    public byte dtwTokenTimestamps;
    public int dtwPreset;
    public int dtwTop;
    public long dtwHeads;
    public @Nullable Pointer dtwHeadList;
    public long dtwMemory;

    /** Passed as it is, not by address. */
    public static final class Value extends ContextParams implements Structure.ByValue {
      public Value(Pointer defaults) {
        useMemory(defaults);
        read();
      }
    }
  }

  /** {@code whisper_full_params}. */
  @FieldOrder({
    "strategy",
    "threads",
    "mostContext",
    "offsetMillis",
    "durationMillis",
    "translate",
    "noContext",
    "noTimestamps",
    "singleSegment",
    "printSpecial",
    "printProgress",
    "printRealtime",
    "printTimestamps",
    "tokenTimestamps",
    "timestampThreshold",
    "timestampSumThreshold",
    "mostCharacters",
    "splitOnWord",
    "mostTokens",
    "debug",
    "audioContext",
    "findTurns",
    "suppressRegex",
    "initialPrompt",
    "promptTokens",
    "promptTokenCount",
    "language",
    "detectLanguage",
    "suppressBlank",
    "suppressNonSpeech",
    "temperature",
    "mostInitialTimestamp",
    "lengthPenalty",
    "temperatureStep",
    "entropyThreshold",
    "probabilityThreshold",
    "noSpeechThreshold",
    "bestOf",
    "beamSize",
    "patience",
    "newSegment",
    "newSegmentData",
    "progress",
    "progressData",
    "encoderBegins",
    "encoderBeginsData",
    "abort",
    "abortData",
    "filter",
    "filterData",
    "grammar",
    "grammarRules",
    "grammarStart",
    "grammarPenalty"
  })
  class FullParams extends Structure {
    public int strategy;
    public int threads;
    public int mostContext;
    public int offsetMillis;
    public int durationMillis;
    public byte translate;
    public byte noContext;
    public byte noTimestamps;
    public byte singleSegment;
    public byte printSpecial;
    public byte printProgress;
    public byte printRealtime;
    public byte printTimestamps;
    public byte tokenTimestamps;
    public float timestampThreshold;
    public float timestampSumThreshold;
    public int mostCharacters;
    public byte splitOnWord;
    public int mostTokens;
    public byte debug;
    public int audioContext;
    public byte findTurns;
    public @Nullable Pointer suppressRegex;
    public @Nullable Pointer initialPrompt;
    public @Nullable Pointer promptTokens;
    public int promptTokenCount;
    public @Nullable Pointer language;
    public byte detectLanguage;
    public byte suppressBlank;
    public byte suppressNonSpeech;
    public float temperature;
    public float mostInitialTimestamp;
    public float lengthPenalty;
    public float temperatureStep;
    public float entropyThreshold;
    public float probabilityThreshold;
    public float noSpeechThreshold;
    public int bestOf;
    public int beamSize;
    public float patience;
    public @Nullable Pointer newSegment;
    public @Nullable Pointer newSegmentData;
    public @Nullable Progress progress;
    public @Nullable Pointer progressData;
    public @Nullable Pointer encoderBegins;
    public @Nullable Pointer encoderBeginsData;
    public @Nullable Pointer abort;
    public @Nullable Pointer abortData;
    public @Nullable Pointer filter;
    public @Nullable Pointer filterData;
    public @Nullable Pointer grammar;
    public long grammarRules;
    public long grammarStart;
    public float grammarPenalty;

    /** Passed as it is, not by address. */
    public static final class Value extends FullParams implements Structure.ByValue {
      public Value(Pointer defaults) {
        useMemory(defaults);
        read();
      }
    }
  }

  /** {@code whisper_token_data}. */
  @FieldOrder({
    "id", "timestampId", "probability", "logProbability", "timestampProbability",
    "timestampSum", "start", "end", "aligned", "voiceLength"
  })
  class TokenData extends Structure {
    public int id;
    public int timestampId;
    public float probability;
    public float logProbability;
    public float timestampProbability;
    public float timestampSum;
    public long start;
    public long end;
    public long aligned;
    public float voiceLength;

    /** Returned as it is, not by address. */
    public static final class Value extends TokenData implements Structure.ByValue {}
  }
}
