package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import io.sorimark.tags.Mp4File.Box;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * M4A, M4B and MP4: chapters stand twice, in a {@linkplain TextTrack text track} for Apple's
 * players and in {@linkplain NeroList Nero's list} for the others. The track is read if there is
 * one, because it has neither the list's limit of 255 chapters nor that of its titles.
 */
final class Mp4Chapters {

  private Mp4Chapters() {}

  static boolean matches(AudioFile file) throws IOException {
    return Mp4File.matches(file);
  }

  static List<Chapter> read(AudioFile file) throws IOException, TranscriptException {
    Atom movie = Mp4File.read(file).movie();
    List<Track> tracks = textTracks(Track.all(movie));
    if (!tracks.isEmpty()) {
      long timescale = Track.timescale(movie.need("mvhd"));
      return sorted(TextTrack.read(file, tracks.getFirst(), timescale));
    }
    Optional<Atom> list = movie.find("udta", NeroList.TYPE);
    return list.isPresent() ? sorted(NeroList.read(list.get())) : List.of();
  }

  private static List<Chapter> sorted(List<Chapter> chapters) {
    return chapters.stream().sorted(Comparator.comparing(Chapter::start)).toList();
  }

  /** Those that others refer to for their chapters. */
  private static List<Track> textTracks(List<Track> tracks) throws TranscriptException {
    Set<Long> ids = chapterTracks(tracks);
    List<Track> texts = new ArrayList<>();
    for (Track track : tracks) {
      if (!ids.isEmpty() && ids.contains(track.id()) && track.isText()) {
        texts.add(track);
      }
    }
    return texts;
  }

  private static Set<Long> chapterTracks(List<Track> tracks) throws TranscriptException {
    Set<Long> ids = new HashSet<>();
    for (Track track : tracks) {
      ids.addAll(track.chapterTracks());
    }
    return ids;
  }

  static void write(AudioFile file, List<Chapter> chapters, WritableByteChannel out)
      throws IOException, TranscriptException {
    List<Chapter> listed = chapters.stream().filter(chapter -> chapter.extras().listed()).toList();
    Mp4File old = Mp4File.read(file);
    List<Track> tracks = Track.all(old.movie());
    List<Track> texts = textTracks(tracks);
    Mp4Movie movie = new Mp4Movie(old.movie(), texts, listed, isWide(file, listed));
    Bytes titles = titles(listed);
    Mp4Layout layout =
        new Mp4Layout(
            old.movieBox(),
            kept(old, texts),
            movie.placed(offset -> offset, 0).length(),
            titles.length());
    layout.write(file, movie.placed(layout::moved, layout.titlesAt()), titles, out);
  }

  /** Whether offsets may need more than four bytes, with room for what is added. */
  private static boolean isWide(AudioFile file, List<Chapter> chapters) {
    return file.size() + AudioFile.MOST_AT_ONCE + titles(chapters).length() > 0xffffffffL;
  }

  private static Bytes titles(List<Chapter> chapters) {
    if (chapters.isEmpty()) {
      return Bytes.EMPTY;
    }
    Bytes.Builder samples = new Bytes.Builder();
    TextTrack.samples(chapters).forEach(samples::add);
    return new Atom("mdat", samples.build()).encoded();
  }

  /** All but the movie and data that were nothing but old titles. */
  private static List<Box> kept(Mp4File old, List<Track> texts) throws TranscriptException {
    List<Box> kept = new ArrayList<>(old.boxes());
    kept.remove(old.movieBox());
    for (Track text : texts) {
      List<Track.Sample> samples = text.samples();
      kept.removeIf(box -> box.type().equals("mdat") && isFilled(box, samples));
    }
    return kept;
  }

  private static boolean isFilled(Box box, List<Track.Sample> samples) {
    long at = box.body();
    for (Track.Sample sample : samples) {
      if (sample.offset() != at) {
        return false;
      }
      at += sample.size();
    }
    return at == box.to() && !samples.isEmpty();
  }

  static List<String> losses(List<Chapter> chapters) {
    return new Losses(chapters)
        .count("%d unlisted chapters left out", chapter -> !chapter.extras().listed())
        .count("%d links left out", chapter -> chapter.extras().link().isPresent())
        .count("%d pictures left out", chapter -> chapter.extras().image().isPresent())
        .count("%d titles cut to 127 bytes for players that read Nero's list", NeroList::isTooLong)
        .above(NeroList.MOST_CHAPTERS, "players of Nero's list see the first 255 chapters only")
        .all();
  }
}
