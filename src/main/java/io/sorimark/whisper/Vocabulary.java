package io.sorimark.whisper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sorimark.model.TranscriptException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tokens of a model, as bytes: those ahead of {@code <|endoftext|>}. whisper.cpp knows the
 * special ones behind it.
 */
final class Vocabulary {

  private static final String END = "<|endoftext|>";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What stands for each byte in GPT-2's files: itself if it can be printed, else U+0100 up. */
  private static final Map<Character, Integer> BYTES = bytes();

  private Vocabulary() {}

  /** Reads {@code vocabulary.txt}, a token a line, or {@code vocabulary.json}, a list. */
  static List<byte[]> read(Path folder) throws IOException, TranscriptException {
    List<String> names = names(folder);
    int end = names.indexOf(END);
    if (end < 0) {
      throw new TranscriptException(folder + ": its vocabulary is not Whisper's");
    }
    List<byte[]> tokens = new ArrayList<>();
    for (String name : names.subList(0, end)) {
      tokens.add(decode(name, folder));
    }
    return tokens;
  }

  private static List<String> names(Path folder) throws IOException, TranscriptException {
    Path text = folder.resolve("vocabulary.txt");
    if (Files.exists(text)) {
      return List.of(Files.readString(text).split("\n", -1)); // \r and U+0085 are parts of tokens
    }
    Path json = folder.resolve("vocabulary.json");
    if (!Files.exists(json)) {
      throw new TranscriptException(
          folder + ": not a whole Whisper model: vocabulary.txt is missing");
    }
    List<String> names = new ArrayList<>();
    try {
      for (JsonNode name : JSON.readTree(json.toFile())) {
        names.add(name.asText());
      }
    } catch (JsonProcessingException damaged) {
      throw new TranscriptException(json + ": damaged");
    }
    return names;
  }

  private static byte[] decode(String name, Path folder) throws TranscriptException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < name.length(); i++) {
      Integer value = BYTES.get(name.charAt(i));
      if (value == null) {
        throw new TranscriptException(folder + ": its vocabulary is not Whisper's: " + name);
      }
      bytes.write(value);
    }
    return bytes.toByteArray();
  }

  private static Map<Character, Integer> bytes() {
    Map<Character, Integer> bytes = new HashMap<>();
    char next = 0x100;
    for (int value = 0; value < 256; value++) {
      boolean isItself =
          (value >= 33 && value <= 126) || (value >= 161 && value <= 172) || value >= 174;
      bytes.put(isItself ? (char) value : next++, value);
    }
    return bytes;
  }
}
