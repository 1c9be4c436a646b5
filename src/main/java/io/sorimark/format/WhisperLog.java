package io.sorimark.format;

import io.sorimark.language.LanguageNames;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What whisper programs print beside the transcript, to the same terminal. */
final class WhisperLog {

  private static final Pattern LINE =
      Pattern.compile(
          "^(?:"
              // whisper.cpp
              + "(?:whisper|ggml|gguf|init|load|read|output|log)_\\w+ ?:.*"
              + "|(?:main|system_info|error|warning|usage)\\s?: .*"
              + "|metal_\\w+.*|AVX = .*|### Transcription \\d+ .*|\\[Start speaking\\]"
              // openai-whisper
              + "|Detect(?:ing|ed) language.*|Skipping .* due to .*|Traceback \\(most recent call.*"
              + "|.*\\.py:\\d+: \\w*Warning: .*|\\s+warnings\\.warn\\(.*"
              // progress bars
              + "|\\s*\\d{1,3}%\\s?\\|.*|\\s*\\d{1,3}%\\s.*(?:it|frames|B)/s.*"
              // faster-whisper programs
              + "|Standalone Faster-Whisper.*|Starting (?:work on|transcription on|to process):"
              + " .*|(?:Starting )?[Pp]rocessing audio with duration .*|VAD filter removed"
              + " .*|Estimating duration from bitrate.*|Transcription speed: .*|Operation finished"
              + " in: .*|Subtitles are written to .*|Warning: .*model.*|\\[\\d{4}-\\d\\d-\\d\\d"
              + " [^\\]]*\\] .*"
              // WhisperX
              + "|>> ?Performing .*|Lightning automatically upgraded .*|Model was trained with .*"
              + "|(?:INFO|WARNING|DEBUG|ERROR):[\\w.]+:.*|No language specified.*"
              + ")$");

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:[Dd]etected language:?|, lang =)\\s*['\"]?([A-Za-z]+(?: [A-Za-z]+)?)['\"]?"
              + "(?:\\s+with\\b.*|\\s*[(,].*)?$");

  private WhisperLog() {}

  static boolean isLog(String line) {
    return LINE.matcher(line).matches();
  }

  /** The tag of the language that a log line says was found or set. */
  static Optional<String> language(String line) {
    Matcher language = LANGUAGE.matcher(line);
    return language.find() ? LanguageNames.tagOf(language.group(1)) : Optional.empty();
  }
}
