package io.sorimark.asr;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sorimark.asr.Talk.Job;
import io.sorimark.asr.WhisperModel.Asking;
import io.sorimark.asr.WhisperModel.Heard;
import io.sorimark.asr.WhisperModel.Piece;
import io.sorimark.asr.WhisperModel.Segment;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What runs in the child JVM of Whisper: one model, and a thread for each stretch at work. */
final class WhisperWorker {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BLOCK_BYTES = 1 << 16;
  private static final float FULL_SCALE = 32768;

  private final WhisperModel model;
  private final Talk talk;

  private WhisperWorker(WhisperModel model, Talk talk) {
    this.model = model;
    this.talk = talk;
  }

  /** Arguments: the model's file, stretches at once, language, beam, the prompt URL-encoded. */
  public static void main(String[] args) throws IOException {
    Talk talk = new Talk();
    try {
      String prompt = URLDecoder.decode(args[4], StandardCharsets.UTF_8);
      Asking asking = new Asking(args[2], prompt, Integer.parseInt(args[3]));
      WhisperWorker worker = new WhisperWorker(load(Path.of(args[0]), asking), talk);
      talk.serve(Integer.parseInt(args[1]), worker::work);
    } catch (IOException | LinkageError unusable) {
      talk.unusable(unusable);
    }
    Runtime.getRuntime().halt(0);
  }

  private static WhisperModel load(Path file, Asking asking) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir")); // ours alone, see Worker
    if (WhisperNatives.haveInterface()) {
      return new AlignedWhisper(file, folder, asking);
    }
    return new PlainWhisper(file, asking);
  }

  private void work(Job job) throws IOException {
    Heard heard =
        model.hear(samples(job), percent -> talk.reached(job, job.length() * percent / 100));
    for (Segment segment : heard.segments()) {
      talk.utterance(job, JSON.writeValueAsString(json(segment, heard.language())));
    }
  }

  private static ObjectNode json(Segment segment, String language) {
    ObjectNode json = JSON.createObjectNode();
    json.put("start", segment.start()).put("end", segment.end());
    json.put("language", language).put("estimated", segment.estimated());
    ArrayNode words = json.putArray("words");
    for (Piece word : segment.words()) {
      ArrayNode fields = words.addArray().add(word.start()).add(word.end());
      word.probability().ifPresentOrElse(fields::add, fields::addNull);
      fields.add(word.text());
    }
    return json;
  }

  private static float[] samples(Job job) throws IOException {
    float[] samples = new float[(int) job.length()];
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    int filled = 0;
    try (RandomAccessFile file = new RandomAccessFile(job.samples().toFile(), "r")) {
      file.seek(job.from() * 2);
      for (int read = file.read(block.array());
          read > 1 && filled < samples.length;
          read = file.read(block.array())) {
        for (int i = 0; i + 1 < read && filled < samples.length; i += 2) {
          samples[filled++] = block.getShort(i) / FULL_SCALE;
        }
      }
    }
    return samples;
  }
}
