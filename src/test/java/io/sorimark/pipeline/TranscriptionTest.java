package io.sorimark.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sorimark.asr.Babble;
import io.sorimark.asr.Catalogue;
import io.sorimark.asr.ModelStore;
import io.sorimark.audio.Audio;
import io.sorimark.model.Cue;
import io.sorimark.model.TimeSpan;
import io.sorimark.model.Transcript;
import io.sorimark.model.TranscriptException;
import io.sorimark.model.Word;
import io.sorimark.pipeline.Transcription.Settings;
import io.sorimark.pipeline.Transcription.Transcribed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptionTest {

  private static final Settings WHOLE = new Settings(Optional.empty(), 1, false, false);

  @TempDir Path folder;

  private Path wav = Path.of("");
  private final List<Duration> heard = new ArrayList<>();

  @BeforeEach
  void record() throws IOException {
    wav = Babble.wav(folder.resolve("talk.wav"), 600, 5);
  }

  @Test
  void joinsStretchesInTheirOrder() throws Exception {
    ParrotEngine engine = new ParrotEngine("parrot", Set.of());

    Transcribed transcribed = run(engine, WHOLE);

    assertThat(engine.recognized).hasSizeGreaterThan(2);
    List<String> words = words(transcribed.transcript());
    assertThat(words.size()).isGreaterThan(580);
    assertThat(words).doesNotHaveDuplicates();
    assertThat(starts(transcribed.transcript())).isSorted();
    assertThat(transcribed.transcript().language()).contains("en");
    assertThat(heard).isSorted().last().isEqualTo(Duration.ofMinutes(10));
    assertThat(names()).containsExactlyInAnyOrder(".recognition.jsonl", ".lock");
  }

  @Test
  void goesOnWhereItWasKilledAndGivesTheSame() throws Exception {
    ParrotEngine killed = new ParrotEngine("parrot", Set.of());
    killed.most = 2;
    assertThatThrownBy(() -> run(killed, WHOLE)).isInstanceOf(InterruptedException.class);
    Path log = folder.resolve("out/.recognition.jsonl");
    Files.writeString(log, Files.readString(log) + "\n{\"stretch\":0,\"wor");
    ParrotEngine next = new ParrotEngine("parrot", Set.of());

    Transcript resumed = run(next, WHOLE).transcript();

    assertThat(next.recognized).doesNotContainAnyElementsOf(killed.recognized).isNotEmpty();
    ParrotEngine fresh = new ParrotEngine("parrot", Set.of());
    Settings anew = new Settings(Optional.empty(), 1, false, true);
    assertThat(run(fresh, anew).transcript()).isEqualTo(resumed);
    ParrotEngine idle = new ParrotEngine("parrot", Set.of());
    assertThat(run(idle, WHOLE).transcript()).isEqualTo(resumed);
    assertThat(idle.recognized).isEmpty();
  }

  @Test
  void anotherModelStartsOverAndIsTold() throws Exception {
    assertThat(run(new ParrotEngine("parrot", Set.of()), WHOLE).startedOver()).isFalse();
    ParrotEngine other = new ParrotEngine("raven", Set.of());

    assertThat(run(other, WHOLE).startedOver()).isTrue();
    assertThat(other.recognized).isNotEmpty();
  }

  @Test
  void whatCannotBeRecognizedIsAGapAndTriedAgainNextTime() throws Exception {
    Transcribed transcribed = run(new ParrotEngine("parrot", Set.of(1)), WHOLE);

    assertThat(transcribed.gaps()).hasSize(1);
    TimeSpan gap = transcribed.gaps().getFirst().span();
    assertThat(gap.length()).isGreaterThan(Duration.ofSeconds(60));
    assertThat(transcribed.gaps().getFirst().why()).isEqualTo("the parrot died");
    assertThat(starts(transcribed.transcript())).noneMatch(gap::contains);
    ParrotEngine well = new ParrotEngine("parrot", Set.of());
    assertThat(run(well, WHOLE).gaps()).isEmpty();
    assertThat(well.recognized).containsExactly(1);
  }

  @Test
  void aPartKeepsTheTimesOfTheWhole() throws Exception {
    TimeSpan part = TimeSpan.ofMillis(60_000, 120_000);

    Transcribed transcribed =
        run(new ParrotEngine("parrot", Set.of()), new Settings(Optional.of(part), 1, false, false));

    assertThat(transcribed.length()).isEqualTo(Duration.ofMinutes(1));
    assertThat(starts(transcribed.transcript())).isNotEmpty().allMatch(part::contains);
  }

  @Test
  void aFolderOfSpeakersIsOneTalkOnOneClock() throws Exception {
    Path tracks = Files.createDirectories(folder.resolve("ep12"));
    Babble.wav(tracks.resolve("1-anna.wav"), 30, 1);
    Babble.wav(tracks.resolve("2-민준.wav"), 20, 2);
    Files.writeString(tracks.resolve("notes.txt"), "no recording");

    Transcription transcription =
        new Transcription(
            Audio.with(folder),
            new ParrotEngine("parrot", Set.of()),
            Optional.of("en"),
            SpeakerTelling.NONE);
    Transcribed transcribed =
        transcription.run(tracks, folder.resolve("out"), WHOLE, (done, total) -> {});

    assertThat(transcribed.length()).isEqualTo(Duration.ofSeconds(30));
    assertThat(starts(transcribed.transcript())).isSorted();
    assertThat(transcribed.transcript().cues())
        .extracting(cue -> cue.speaker().orElse("?"))
        .containsOnly("anna", "민준");
    assertThat(words(transcribed.transcript())).hasSize(29 + 19);
  }

  @Test
  void speakersAreToldByTheirSoundOnceAndKept() throws Exception {
    wav = Babble.wav(folder.resolve("short.wav"), 60, 5);
    ModelStore none = new ModelStore(folder.resolve("models"), Catalogue.ofResource());
    SpeakerTelling two = SpeakerTelling.of(none, Optional.of(SpeakerWish.of(2)));
    Transcription transcription =
        new Transcription(
            Audio.with(folder), new ParrotEngine("parrot", Set.of()), Optional.of("en"), two);

    Transcript first = transcription.run(wav, folder.resolve("out"), WHOLE, ear()).transcript();

    assertThat(first.cues())
        .extracting(cue -> cue.speaker().orElse("?"))
        .containsOnly("Speaker 1", "Speaker 2");
    assertThat(words(first)).hasSize(59);
    Path log = folder.resolve("out/.voices.json");
    Files.writeString(log, Files.readString(log).replaceAll(",1\\]", ",0]"));
    Transcript again = transcription.run(wav, folder.resolve("out"), WHOLE, ear()).transcript();
    assertThat(again.cues()).allMatch(cue -> cue.speaker().orElse("?").equals("Speaker 1"));
  }

  private static Transcription.Ear ear() {
    return (done, total) -> {};
  }

  @Test
  void eachChannelCanBeASpeaker() throws Exception {
    wav = stereo(folder.resolve("stereo.wav"));

    Transcribed transcribed =
        run(new ParrotEngine("parrot", Set.of()), new Settings(Optional.empty(), 1, true, false));

    assertThat(transcribed.transcript().cues())
        .extracting(cue -> cue.speaker().orElse("?"))
        .containsOnly("Channel 1", "Channel 2");
    assertThat(words(transcribed.transcript())).hasSize(2 * 9);
  }

  @Test
  void twoRunsInOneFolderAreRefused() throws Exception {
    Files.createDirectories(folder.resolve("out"));
    try (FolderLock lock = FolderLock.take(folder.resolve("out"))) {
      assertThatThrownBy(() -> run(new ParrotEngine("parrot", Set.of()), WHOLE))
          .isInstanceOf(TranscriptException.class)
          .hasMessageContaining("another run is at work");
      assertThat(lock.folder()).isEqualTo(folder.resolve("out"));
    }
    assertThat(run(new ParrotEngine("parrot", Set.of()), WHOLE).gaps()).isEmpty();
  }

  /** Ten seconds with a channel each way round. */
  private static Path stereo(Path file) throws IOException {
    byte[] mono = Files.readAllBytes(Babble.wav(file, 10, 3));
    ByteBuffer out = ByteBuffer.allocate(mono.length * 2 - 44).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer in = ByteBuffer.wrap(mono).order(ByteOrder.LITTLE_ENDIAN);
    out.put(mono, 0, 44).putShort(22, (short) 2).putInt(28, 64_000).putShort(32, (short) 4);
    out.putInt(40, (mono.length - 44) * 2).putInt(4, mono.length * 2 - 44 - 8);
    for (int i = 44; i < mono.length; i += 2) {
      out.putShort(in.getShort(i)).putShort(in.getShort(mono.length - 2 - (i - 44)));
    }
    return Files.write(file, out.array());
  }

  private Transcribed run(ParrotEngine engine, Settings settings) throws Exception {
    heard.clear();
    Transcription transcription =
        new Transcription(
            Audio.with(folder.resolve("tools")), engine, Optional.of("en"), SpeakerTelling.NONE);
    return transcription.run(
        wav, folder.resolve("out"), settings, (done, total) -> heard.add(done));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<String> words(Transcript transcript) {
    return transcript.cues().stream().flatMap(cue -> cue.words().stream()).map(Word::text).toList();
  }

  private static List<Duration> starts(Transcript transcript) {
    return transcript.cues().stream().map(Cue::span).map(TimeSpan::start).toList();
  }
}
