package io.sorimark.check;

import static io.sorimark.check.ChapterRules.each;
import static io.sorimark.check.Receiver.ANTENNAPOD;
import static io.sorimark.check.Receiver.APPLE;
import static io.sorimark.check.Receiver.POCKETCASTS;
import static io.sorimark.check.Receiver.PODLOVE;
import static io.sorimark.check.Receiver.SPEC;
import static io.sorimark.check.Receiver.SPOTIFY;
import static io.sorimark.check.Rule.error;
import static io.sorimark.check.Rule.warning;

import io.sorimark.check.ChapterList.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules of the carriers of chapters beside Podcasting 2.0 and descriptions: what each of them has
 * to look like so that those who read it find all chapters.
 */
final class CarrierRules {

  /** Both ID3's table of contents and the list in MP4 count in one byte. */
  private static final int MOST_IN_A_BYTE = 255;

  private static final int MOST_TRACKS = 99;

  private static final Pattern NAMESPACE =
      Pattern.compile("xmlns:\\w+\\s*=\\s*[\"']http://podlove\\.org/simple-chapters/?[\"']");
  private static final Pattern VERSION =
      Pattern.compile("<(?:\\w+:)?chapters\\b[^>]*\\bversion\\s*=\\s*[\"']1\\.[0-2][\"']");
  private static final Pattern EXACT =
      Pattern.compile("\\s*\\d{2}:\\d{2}:\\d{2}\\.\\d{3}(?:\\s.*)?");
  private static final Pattern START_THEN_END = Pattern.compile("(?m)^START=.*\\nEND=");
  private static final Pattern NAMED = Pattern.compile("(?mi)^CHAPTER(\\d+)=.*\\nCHAPTER\\1NAME=");
  private static final Pattern UID = Pattern.compile("<ChapterUID>\\s*(\\d+)");

  static final List<Rule> ALL =
      List.of(
          error("psc-namespace", CarrierRules::namespace)
              .in(Kind.PSC)
              .stops(SPEC, SPOTIFY, ANTENNAPOD, POCKETCASTS)
              .says(
                  "no namespace http://podlove.org/simple-chapters; the receiver sees no chapters")
              .advice("write xmlns:psc=\"http://podlove.org/simple-chapters\""),
          warning("psc-version", CarrierRules::version)
              .in(Kind.PSC)
              .stops(SPEC)
              .says("no version of 1.0 to 1.2")
              .advice("write <psc:chapters version=\"1.2\">"),
          error("psc-start", each(entry -> entry.start().isEmpty()))
              .in(Kind.PSC)
              .stops(SPEC, SPOTIFY, ANTENNAPOD, POCKETCASTS)
              .says("\"start\" is missing or no Normal Play Time; the receiver leaves it out")
              .advice("write start=\"01:02:03.500\""),
          error("psc-title", each(entry -> entry.title().isEmpty()))
              .in(Kind.PSC)
              .stops(SPEC)
              .says("a chapter without a title")
              .advice("give it a title"),
          error("podlove-start", each(entry -> entry.start().isEmpty()))
              .in(Kind.PODLOVE_JSON)
              .stops(SPEC, PODLOVE)
              .says("\"start\" is missing or no clock in a string")
              .advice("write \"start\": \"01:02:03.500\""),
          error("mp4chaps-lines", CarrierRules::strangeLines)
              .in(Kind.MP4CHAPS)
              .stops(PODLOVE)
              .says("more lines without a chapter than with one; Podlove refuses the file")
              .advice("leave one line for each chapter"),
          warning("mp4chaps-time", each(entry -> !EXACT.matcher(firstLine(entry)).matches()))
              .in(Kind.MP4CHAPS)
              .stops(SPEC)
              .says("a start that is not HH:MM:SS.mmm")
              .advice("write 01:02:03.500"),
          error("ffmetadata-start", each(entry -> entry.start().isEmpty()))
              .in(Kind.FFMETADATA)
              .stops(SPEC)
              .says("START is missing or no number; ffmpeg begins the chapter at 0")
              .advice("write START= under TIMEBASE=1/1000"),
          error("ffmetadata-end", each(CarrierRules::hasNoEnd))
              .in(Kind.FFMETADATA)
              .stops(SPEC)
              .says("no END under START; ffmpeg loses the line that stands there")
              .advice("write END= on the line under START="),
          error("vtt-chapter-time", each(entry -> entry.start().isEmpty()))
              .in(Kind.VTT_CHAPTERS)
              .stops(SPEC)
              .says("not a WebVTT time")
              .advice("write 00:01:02.345 --> 00:02:05.678"),
          warning("vtt-chapter-tags", each(entry -> !VttMarkup.tags(entry.title()).isEmpty()))
              .in(Kind.VTT_CHAPTERS)
              .stops(SPEC)
              .says("a tag in a title, which is plain text")
              .advice("leave tags out; write &lt; for a less-than sign"),
          error("matroska-start", each(entry -> entry.start().isEmpty()))
              .in(Kind.MATROSKA)
              .stops(SPEC)
              .says("ChapterTimeStart is missing or no time; mkvmerge refuses the file")
              .advice("write 01:02:03.500000000"),
          error("matroska-uid", CarrierRules::sameUid)
              .in(Kind.MATROSKA)
              .stops(SPEC)
              .says("two chapters with one ChapterUID; mkvmerge keeps one of them")
              .advice("leave ChapterUID out, or give each chapter its own"),
          error("cue-index", each(entry -> entry.start().isEmpty()))
              .in(Kind.CUE)
              .stops(SPEC)
              .says("a track without INDEX 01, or one that is no MM:SS:FF; a second has 75 frames")
              .advice("write INDEX 01 62:03:37"),
          warning("cue-tracks", CarrierRules::tracks)
              .in(Kind.CUE)
              .stops(SPEC)
              .says("more than 99 tracks")
              .advice("make fewer chapters, or use another carrier"),
          error("ogm-name", each(entry -> !NAMED.matcher(entry.line()).find()))
              .in(Kind.OGM)
              .stops(SPEC)
              .says("no CHAPTERnnNAME under CHAPTERnn; mkvmerge refuses the file")
              .advice("write CHAPTER01NAME= on the line under CHAPTER01="),
          error("audio-many", CarrierRules::many)
              .in(Kind.MP3, Kind.MP4)
              .stops(SPEC, APPLE, ANTENNAPOD, POCKETCASTS)
              .says("more than 255 chapters; the list of them counts in one byte")
              .advice("make fewer chapters"));

  private CarrierRules() {}

  private static void namespace(Subject subject, Breaches breaches) {
    if (!NAMESPACE.matcher(subject.text()).find()) {
      breaches.at(0, 0);
    }
  }

  private static void version(Subject subject, Breaches breaches) {
    if (!VERSION.matcher(subject.text()).find()) {
      breaches.at(0, 0);
    }
  }

  private static void strangeLines(Subject subject, Breaches breaches) {
    long lines = subject.lines().stream().filter(line -> !line.isBlank()).count();
    if (lines > subject.chapters().entries().size() * 2L) {
      breaches.at(0, 0);
    }
  }

  private static String firstLine(Entry entry) {
    return entry.line().lines().findFirst().orElse("");
  }

  private static boolean hasNoEnd(Entry entry) {
    return entry.start().isPresent() && !START_THEN_END.matcher(entry.line()).find();
  }

  private static void sameUid(Subject subject, Breaches breaches) {
    Set<String> known = new HashSet<>();
    for (Entry entry : subject.chapters().entries()) {
      Matcher uid = UID.matcher(entry.line());
      if (uid.find() && !known.add(uid.group(1))) {
        breaches.at(entry.at(), entry.column());
      }
    }
  }

  private static void tracks(Subject subject, Breaches breaches) {
    reportBeyond(subject, MOST_TRACKS, breaches);
  }

  private static void many(Subject subject, Breaches breaches) {
    reportBeyond(subject, MOST_IN_A_BYTE, breaches);
  }

  private static void reportBeyond(Subject subject, int most, Breaches breaches) {
    List<Entry> entries = subject.chapters().entries();
    if (entries.size() > most) {
      breaches.at(entries.get(most).at(), entries.get(most).column());
    }
  }
}
