package io.sorimark.format;

import io.sorimark.model.Transcript;
import io.sorimark.reading.Fit;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The transcript formats. A row is all that the rest of the product knows of a format: detection,
 * the choices of {@code --to}, the tables in the README and the fixture tests are made from it.
 *
 * <p>Order matters only between two formats that are equally sure of a file.
 */
public enum Format {
  VTT(
      "vtt",
      "WebVTT",
      extensions("vtt", "webvtt"),
      WebVtt::sniff,
      WebVtt::read,
      writer(
          WebVttWriter::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.SPEAKERS),
          Keeps.LINES,
          Keeps.WORDS,
          Keeps.IDS,
          Keeps.LANGUAGE,
          Keeps.EMPTY_CUES)),
  SRT(
      "srt",
      "SubRip",
      extensions("srt"),
      Srt::sniff,
      Srt::read,
      writer(
          SrtWriter::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.SPEAKERS),
          Keeps.LINES,
          Keeps.EMPTY_CUES)),
  SBV(
      "sbv",
      "YouTube SBV",
      extensions("sbv", "sub"),
      Sbv::sniff,
      Sbv::read,
      writer(
          Sbv::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS),
          Keeps.LINES,
          Keeps.EMPTY_CUES)),
  PODCAST_JSON(
      "podcast-json",
      "podcast namespace JSON",
      extensions("json"),
      PodcastJson::sniff,
      PodcastJson::read,
      writer(
          PodcastJson::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.SPEAKERS),
          Keeps.LINES,
          Keeps.WORDS,
          Keeps.CONFIDENCE)),
  PODCAST_HTML(
      "podcast-html",
      "podcast namespace HTML",
      extensions("html", "htm"),
      PodcastHtml::sniff,
      PodcastHtml::read,
      writer(
          PodcastHtml::write,
          millis(1000),
          keeps(Keeps.STARTS, Keeps.OVERLAPS, Keeps.SPEAKERS),
          Keeps.LINES)),
  TTML(
      "ttml",
      "TTML",
      extensions("ttml", "dfxp", "itt", "xml"),
      Ttml::sniff,
      Ttml::read,
      writer(
          TtmlWriter::write,
          millis(1),
          keeps(
              Keeps.STARTS,
              Keeps.ENDS,
              Keeps.OVERLAPS,
              Keeps.SPEAKERS,
              Keeps.LINES,
              Keeps.LANGUAGE),
          Keeps.WORDS)),
  ASS(
      "ass",
      "SubStation Alpha",
      extensions("ass", "ssa"),
      Ass::sniff,
      Ass::read,
      writer(
          AssWriter::write,
          millis(10),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.SPEAKERS, Keeps.LINES))),
  SAMI("sami", "SAMI", extensions("smi", "sami"), Sami::sniff, Sami::read),
  MICRODVD(
      "microdvd",
      "MicroDVD",
      extensions("sub", "txt"),
      FramedLines::sniffMicroDvd,
      FramedLines::readMicroDvd),
  MPL2("mpl2", "MPL2", extensions("mpl", "txt"), FramedLines::sniffMpl2, FramedLines::readMpl2),
  SCC("scc", "Scenarist SCC", extensions("scc"), Scc::sniff, Scc::read),
  EBU_STL("ebu-stl", "EBU STL", extensions("stl"), EbuStl::sniff, EbuStl::read),
  YOUTUBE_JSON3(
      "youtube-json3",
      "YouTube json3",
      extensions("json3", "json"),
      YouTubeJson::sniff,
      YouTubeJson::read),
  YOUTUBE_SRV3(
      "youtube-srv3",
      "YouTube srv3",
      extensions("srv3", "srv2", "ytt", "xml"),
      YouTubeXml::sniffSrv3,
      YouTubeXml::readSrv3),
  YOUTUBE_SRV1(
      "youtube-srv1",
      "YouTube srv1",
      extensions("srv1", "xml"),
      YouTubeXml::sniffSrv1,
      YouTubeXml::readSrv1),
  WHISPER_CONSOLE(
      "whisper-console",
      "whisper.cpp console text",
      extensions("txt", "log"),
      WhisperConsole::sniff,
      WhisperConsole::read),
  VOSK_JSON("vosk-json", "Vosk JSON", extensions("json", "jsonl"), VoskJson::sniff, VoskJson::read),
  KALDI_JSON(
      "kaldi-json",
      "Kaldi JSON (BBC, GStreamer server)",
      extensions("json"),
      KaldiJson::sniff,
      KaldiJson::read),
  DEEPGRAM("deepgram", "Deepgram JSON", extensions("json"), Deepgram::sniff, Deepgram::read),
  ASSEMBLYAI(
      "assemblyai", "AssemblyAI JSON", extensions("json"), AssemblyAi::sniff, AssemblyAi::read),
  REV_AI("rev-ai", "Rev.ai JSON", extensions("json"), RevAi::sniff, RevAi::read),
  AWS_TRANSCRIBE(
      "aws-transcribe",
      "Amazon Transcribe JSON",
      extensions("json"),
      AwsTranscribe::sniff,
      AwsTranscribe::read),
  GOOGLE_STT(
      "google-stt",
      "Google Speech-to-Text JSON",
      extensions("json"),
      GoogleStt::sniff,
      GoogleStt::read),
  AZURE_SPEECH(
      "azure-speech",
      "Azure AI Speech JSON",
      extensions("json"),
      AzureSpeech::sniff,
      AzureSpeech::read),
  SPEECHMATICS(
      "speechmatics",
      "Speechmatics JSON",
      extensions("json"),
      Speechmatics::sniff,
      Speechmatics::read),
  IBM_WATSON(
      "ibm-watson",
      "IBM Watson Speech to Text JSON",
      extensions("json"),
      IbmWatson::sniff,
      IbmWatson::read),
  DPE_JSON(
      "dpe-json", "BBC Digital Paper Edit JSON", extensions("json"), DpeJson::sniff, DpeJson::read),
  CTM("ctm", "NIST CTM (time-marked words)", extensions("ctm"), Ctm::sniff, Ctm::read),
  STM("stm", "NIST STM (segment time marks)", extensions("stm"), Stm::sniff, Stm::read),
  RTTM(
      "rttm",
      "NIST RTTM (who speaks when)",
      extensions("rttm"),
      Rttm::sniff,
      Rttm::read,
      writer(
          Rttm::write,
          millis(1),
          keeps(
              Keeps.STARTS,
              Keeps.ENDS,
              Keeps.OVERLAPS,
              Keeps.SPEAKERS,
              Keeps.EMPTY_CUES,
              Keeps.SPEAKER_TIMES_ONLY))),
  WHISPER_JSON(
      "whisper-json",
      "whisper JSON",
      extensions("json"),
      WhisperJson::sniff,
      WhisperJson::read,
      writer(
          WhisperJsonWriter::write,
          millis(1),
          keeps(
              Keeps.STARTS,
              Keeps.ENDS,
              Keeps.OVERLAPS,
              Keeps.SPEAKERS,
              Keeps.WORDS,
              Keeps.CONFIDENCE,
              Keeps.LANGUAGE,
              Keeps.EMPTY_CUES),
          Keeps.LINES)),
  WHISPER_CPP_JSON(
      "whisper-cpp-json",
      "whisper.cpp JSON",
      extensions("json"),
      WhisperCppJson::sniff,
      WhisperCppJson::read),
  TIMED_TEXT(
      "timed-text", "paragraphs with times", extensions("txt"), TimedText::sniff, TimedText::read),
  YOUTUBE_PASTE(
      "youtube-paste",
      "transcript copied from YouTube",
      extensions("txt"),
      YoutubePaste::sniff,
      YoutubePaste::read),
  WHISPER_TSV(
      "whisper-tsv",
      "whisper TSV",
      extensions("tsv"),
      WhisperTsv::sniff,
      WhisperTsv::read,
      writer(
          WhisperTsv::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.EMPTY_CUES))),
  WHISPER_CSV(
      "whisper-csv",
      "whisper.cpp CSV",
      extensions("csv"),
      WhisperCsv::sniff,
      WhisperCsv::read,
      writer(
          WhisperCsv::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.SPEAKERS, Keeps.EMPTY_CUES),
          Keeps.LINES)),
  LRC(
      "lrc",
      "LRC lyrics",
      extensions("lrc"),
      Lrc::sniff,
      Lrc::read,
      writer(Lrc::write, millis(10), keeps(Keeps.STARTS, Keeps.OVERLAPS, Keeps.EMPTY_CUES))),
  PODLOVE_JSON(
      "podlove-json",
      "Podlove JSON",
      extensions("json"),
      PodloveJson::sniff,
      PodloveJson::read,
      writer(
          PodloveJson::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.SPEAKERS, Keeps.EMPTY_CUES),
          Keeps.LINES)),
  PODLOVE_XML(
      "podlove-xml",
      "Podlove Simple Transcripts",
      extensions("xml", "xsl"),
      PodloveXml::sniff,
      PodloveXml::read),
  HYPERAUDIO(
      "hyperaudio",
      "Hyperaudio interactive transcript",
      extensions("html", "htm"),
      Hyperaudio::sniff,
      Hyperaudio::read,
      writer(
          Hyperaudio::write,
          millis(1),
          keeps(
              Keeps.STARTS,
              Keeps.ENDS,
              Keeps.OVERLAPS,
              Keeps.SPEAKERS,
              Keeps.WORDS,
              Keeps.LANGUAGE),
          Keeps.LINES)),
  DATATALKS_YAML(
      "datatalks-yaml",
      "DataTalks.Club YAML",
      extensions("md", "yaml", "yml"),
      DatatalksYaml::sniff,
      DatatalksYaml::read),
  OTTER("otter", "Otter text", extensions("txt"), Otter::sniff, Otter::read),
  RIVERSIDE(
      "riverside", "Riverside and Rev text", extensions("txt"), Riverside::sniff, Riverside::read),
  GOOGLE_MEET(
      "google-meet", "Google Meet text", extensions("txt"), GoogleMeet::sniff, GoogleMeet::read),
  NVIVO("nvivo", "NVivo table", extensions("txt", "tsv"), Nvivo::sniff, Nvivo::read),
  AUDACITY(
      "audacity",
      "Audacity labels",
      extensions("aud"),
      AudacityLabels::sniff,
      AudacityLabels::read,
      writer(
          AudacityLabels::write,
          millis(1),
          keeps(Keeps.STARTS, Keeps.ENDS, Keeps.OVERLAPS, Keeps.SPEAKERS, Keeps.EMPTY_CUES))),
  MARKDOWN(
      "markdown",
      "Markdown",
      extensions("md", "markdown"),
      Markdown::sniff,
      Markdown::read,
      writer(
          Markdown::write,
          millis(1000),
          keeps(Keeps.STARTS, Keeps.OVERLAPS, Keeps.SPEAKERS),
          Keeps.LINES)),
  TEXT(
      "text",
      "plain text",
      extensions("txt", "text"),
      PlainText::sniff,
      PlainText::read,
      writer(PlainText::write, millis(1000), EnumSet.noneOf(Keeps.class)));

  /** Looks at a file and says how sure it is; must be quick and look at the head alone. */
  @FunctionalInterface
  interface Sniffer {
    Fit sniff(Input in);
  }

  /** Total: every input gives a result. */
  @FunctionalInterface
  interface Reader {
    Parsed read(Input in);
  }

  @FunctionalInterface
  interface TextWriter {
    String write(Transcript transcript, Layout layout);
  }

  /**
   * The writing half of a row.
   *
   * @param step times are rounded to a multiple of this
   * @param host what the host profile keeps
   * @param rich what the rich profile keeps
   */
  record Writer(TextWriter text, Duration step, Set<Keeps> host, Set<Keeps> rich) {}

  private final String id;
  private final String title;
  private final List<String> extensions;
  private final Sniffer sniffer;
  private final Reader reader;
  private final Optional<Writer> writer;

  /** A format that is read only. */
  Format(String id, String title, List<String> extensions, Sniffer sniffer, Reader reader) {
    this(id, title, extensions, sniffer, reader, Optional.empty());
  }

  Format(
      String id,
      String title,
      List<String> extensions,
      Sniffer sniffer,
      Reader reader,
      Optional<Writer> writer) {
    this.id = id;
    this.title = title;
    this.extensions = extensions;
    this.sniffer = sniffer;
    this.reader = reader;
    this.writer = writer;
  }

  /** The name on the command line and in {@link Transcript#source}. */
  public String id() {
    return id;
  }

  /** The name in a sentence. */
  public String title() {
    return title;
  }

  /** File name extensions without the dot; written files get the first. */
  public List<String> extensions() {
    return extensions;
  }

  public boolean isWritable() {
    return writer.isPresent();
  }

  /** What reading back what was written gives again; empty for a format that is only read. */
  public Set<Keeps> keeps(Layout layout) {
    return writer.map(w -> layout.isRich() ? w.rich() : w.host()).orElse(Set.of());
  }

  /** Times are rounded to a multiple of this when written. */
  public Duration step() {
    return writer.map(Writer::step).orElse(Duration.ofMillis(1));
  }

  /** The format with this {@link #id}, or the first writable one with this file extension. */
  public static Optional<Format> of(String idOrExtension) {
    return Arrays.stream(values())
        .filter(format -> format.id.equals(idOrExtension))
        .findFirst()
        .or(() ->
            Arrays.stream(values())
                .filter(f -> f.isWritable() && f.extensions.contains(idOrExtension))
                .findFirst());
  }

  Fit sniff(Input in) {
    return sniffer.sniff(in);
  }

  Parsed read(Input in) {
    return reader.read(in);
  }

  /**
   * The transcript in this format, lines ended by LF.
   *
   * @throws IllegalArgumentException if the format is only read
   */
  String write(Transcript transcript, Layout layout) {
    return writer
        .orElseThrow(() -> new IllegalArgumentException("read-only format: " + id))
        .text()
        .write(transcript, layout);
  }

  private static List<String> extensions(String... names) {
    return List.of(names);
  }

  /** A writer of one step whose rich profile keeps {@code more} than the host profile. */
  private static Optional<Writer> writer(
      TextWriter text, Duration step, Set<Keeps> host, Keeps... more) {
    EnumSet<Keeps> rich = EnumSet.noneOf(Keeps.class);
    rich.addAll(host);
    rich.addAll(List.of(more));
    return Optional.of(new Writer(text, step, host, rich));
  }

  private static Set<Keeps> keeps(Keeps first, Keeps... rest) {
    return EnumSet.of(first, rest);
  }

  private static Duration millis(long step) {
    return Duration.ofMillis(step);
  }
}
