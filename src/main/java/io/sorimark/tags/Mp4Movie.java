package io.sorimark.tags;

import io.sorimark.model.Chapter;
import io.sorimark.model.TranscriptException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * A movie atom with other chapters. Old text tracks go, and with them what refers to them; all
 * other atoms keep their bytes but for the offsets into the file and the number of the next track.
 */
final class Mp4Movie {

  private static final List<String> TABLE = List.of("mdia", "minf", "stbl");

  private static final Set<String> OFFSETS = Set.of("stco", "co64");

  private final Atom movie;
  private final Atom header;
  private final List<Chapter> chapters;
  private final boolean isWide;
  private final Set<Long> goingIds = new HashSet<>();
  private final long newId;

  /**
   * @param texts the tracks of old chapters
   * @param isWide whether offsets are to be written in eight bytes
   */
  Mp4Movie(Atom movie, List<Track> texts, List<Chapter> chapters, boolean isWide)
      throws TranscriptException {
    this.movie = movie;
    this.header = movie.need("mvhd");
    this.chapters = chapters;
    this.isWide = isWide;
    long highest = 0;
    for (Track track : Track.all(movie)) {
      highest = Math.max(highest, track.id());
    }
    for (Track text : texts) {
      goingIds.add(text.id());
    }
    this.newId = texts.isEmpty() ? highest + 1 : texts.getFirst().id();
    if (newId > 0xfffffffeL) {
      throw new TranscriptException("the MP4 file has no number left for a track");
    }
  }

  /**
   * The atom; its length depends on neither.
   *
   * @param moved where bytes of the old file are now
   * @param titlesAt where the titles begin
   */
  Atom placed(LongUnaryOperator moved, long titlesAt) throws TranscriptException {
    List<Atom> atoms = new ArrayList<>();
    Optional<Atom> userData = Optional.empty();
    for (Atom atom : movie.children()) {
      switch (atom.type()) {
        case "trak" -> placed(new Track(atom), moved).ifPresent(atoms::add);
        case "mvhd" -> atoms.add(numbered());
        case "udta" -> {
          Atom kept = atom.with(NeroList.TYPE, list());
          userData = Optional.of(kept);
          atoms.add(kept);
        }
        default -> atoms.add(atom);
      }
    }
    int end = atoms.size() - (atoms.getLast().type().isEmpty() ? 1 : 0);
    if (userData.isEmpty() && !chapters.isEmpty()) {
      atoms.add(end, Atom.of("udta", List.of(NeroList.write(chapters))));
    }
    if (!chapters.isEmpty()) {
      TextTrack.Place place = new TextTrack.Place(titlesAt, isWide);
      atoms.add(afterTracks(atoms), TextTrack.write(chapters, newId, header, place));
    }
    return Atom.of("moov", atoms);
  }

  private Optional<Atom> list() {
    return chapters.isEmpty() ? Optional.empty() : Optional.of(NeroList.write(chapters));
  }

  private static int afterTracks(List<Atom> atoms) {
    int after = 0;
    for (int i = 0; i < atoms.size(); i++) {
      after = atoms.get(i).type().equals("trak") ? i + 1 : after;
    }
    return after;
  }

  /** The number of the next track, at its end, is above that of the new one. */
  private Atom numbered() throws TranscriptException {
    int at = header.body().length() - 4;
    Cursor cursor = header.read();
    cursor.take(at);
    long next = Math.max(cursor.u32(), newId + 1);
    return chapters.isEmpty()
        ? header
        : new Atom(
            header.type(), new Bytes.Builder().add(header.body().slice(0, at)).u32(next).build());
  }

  private Optional<Atom> placed(Track track, LongUnaryOperator moved) throws TranscriptException {
    if (goingIds.contains(track.id())) {
      return Optional.empty();
    }
    Atom placed = track.atom().edited(TABLE, table -> placed(table, moved));
    return Optional.of(isPlayed(track) ? referring(placed, track) : placed);
  }

  /** Sound and picture refer to the chapters, but not the chapters' own pictures. */
  private boolean isPlayed(Track track) throws TranscriptException {
    for (Track other : Track.all(movie)) {
      if (other.chapterTracks().contains(track.id())) {
        return false;
      }
    }
    return Set.of("soun", "vide").contains(track.kind());
  }

  private Atom referring(Atom atom, Track track) throws TranscriptException {
    List<Long> ids = new ArrayList<>(chapters.isEmpty() ? List.of() : List.of(newId));
    track.chapterTracks().stream().filter(id -> !goingIds.contains(id)).forEach(ids::add);
    Bytes.Builder body = new Bytes.Builder();
    ids.forEach(body::u32);
    Optional<Atom> chap =
        ids.isEmpty() ? Optional.empty() : Optional.of(new Atom("chap", body.build()));
    Optional<Atom> old = atom.child("tref");
    if (old.isPresent()) {
      Atom kept = old.get().with("chap", chap);
      return kept.length() == 8
          ? atom.with("tref", Optional.empty())
          : atom.edited(List.of("tref"), reference -> kept);
    }
    return chap.isPresent()
        ? atom.with("tref", Optional.of(Atom.of("tref", List.of(chap.get()))))
        : atom;
  }

  private Atom placed(Atom table, LongUnaryOperator moved) throws TranscriptException {
    if (table.child("saio").isPresent()) {
      throw new TranscriptException("the MP4 file is protected; its parts cannot be moved");
    }
    List<Atom> atoms = new ArrayList<>();
    for (Atom atom : table.children()) {
      atoms.add(OFFSETS.contains(atom.type()) ? chunks(table, atom, moved) : atom);
    }
    return Atom.of(table.type(), atoms);
  }

  private Atom chunks(Atom table, Atom old, LongUnaryOperator moved) throws TranscriptException {
    List<Long> chunks = Track.chunks(table);
    boolean wide = isWide || old.type().equals("co64");
    Bytes.Builder out = new Bytes.Builder().u32(0).u32(chunks.size());
    for (long chunk : chunks) {
      long place = moved.applyAsLong(chunk);
      out = wide ? out.u64(place) : out.u32(place);
    }
    return new Atom(wide ? "co64" : "stco", out.build());
  }
}
