package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Frames of versions 2.2 and 2.4 as version 2.3 has them, without loss. 2.3 is the one version in
 * which all readers agree about chapters: many read the sizes inside chapters of 2.4 wrongly from
 * 128 bytes on, ffmpeg among them.
 *
 * <p>A text in UTF-8 becomes UTF-16, a recording time gets a year, day and time beside it. Frames
 * that only 2.4 names are kept by their names: readers that know them know them in 2.3 too.
 */
final class Id3Conversion {

  /** Names of version 2.2 and what became of them; the lower half is iTunes's own. */
  private static final Map<String, String> NAMES_OF_22 =
      Pattern.compile("\\s+")
          .splitAsStream(
              """
              BUF=RBUF CNT=PCNT COM=COMM CRA=AENC ETC=ETCO EQU=EQUA GEO=GEOB IPL=IPLS MCI=MCDI \
              MLL=MLLT PIC=APIC POP=POPM REV=RVRB RVA=RVAD SLT=SYLT STC=SYTC TAL=TALB TBP=TBPM \
              TCM=TCOM TCO=TCON TCR=TCOP TDA=TDAT TDY=TDLY TEN=TENC TFT=TFLT TIM=TIME TKE=TKEY \
              TLA=TLAN TLE=TLEN TMT=TMED TOA=TOPE TOF=TOFN TOL=TOLY TOR=TORY TOT=TOAL TP1=TPE1 \
              TP2=TPE2 TP3=TPE3 TP4=TPE4 TPA=TPOS TPB=TPUB TRC=TSRC TRD=TRDA TRK=TRCK TSI=TSIZ \
              TSS=TSSE TT1=TIT1 TT2=TIT2 TT3=TIT3 TXT=TEXT TXX=TXXX TYE=TYER UFI=UFID ULT=USLT \
              WAF=WOAF WAR=WOAR WAS=WOAS WCM=WCOM WCP=WCOP WPB=WPUB WXX=WXXX \
              PCS=PCST TCP=TCMP TCT=TCAT TDR=TDRL TDS=TDES TID=TGID TKW=TKWD TS2=TSO2 TSA=TSOA \
              TSC=TSOC TSP=TSOP TST=TSOT WFD=WFED MVN=MVNM MVI=MVIN GP1=GRP1\
              """)
          .map(pair -> pair.split("=", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private static final Pattern TIMESTAMP =
      Pattern.compile("(\\d{4})(?:-(\\d\\d)-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d).*)?|-.*)?");

  private Id3Conversion() {}

  /** Empty if one of the frames cannot be had in version 2.3. */
  static Optional<List<Id3Frame>> to23(List<Id3Frame> frames, int version)
      throws TranscriptException {
    List<Id3Frame> converted = new ArrayList<>();
    for (Id3Frame frame : frames) {
      Optional<Id3Frame> same =
          switch (version) {
            case 2 -> from22(frame);
            case 4 -> from24(frame);
            default -> Optional.of(frame);
          };
      if (same.isEmpty()) {
        return Optional.empty();
      }
      converted.add(same.get());
    }
    if (version == 4) {
      converted.addAll(dates(converted));
    }
    return Optional.of(List.copyOf(converted));
  }

  private static Optional<Id3Frame> from22(Id3Frame frame) throws TranscriptException {
    Optional<String> name = Optional.ofNullable(NAMES_OF_22.get(frame.id()));
    Bytes content = frame.id().equals("PIC") ? picture(frame.raw()) : frame.raw();
    return name.map(id -> Id3Frame.of(id, content));
  }

  /** Version 2.2 names a picture's type by three letters, 2.3 by a media type. */
  private static Bytes picture(Bytes raw) throws TranscriptException {
    Cursor cursor = raw.read("picture");
    int encoding = cursor.u8();
    String type = cursor.latin1(3);
    String mime =
        switch (type) {
          case "JPG" -> "image/jpeg";
          case "PNG" -> "image/png";
          case "-->" -> type;
          default -> "image/" + type.strip().toLowerCase(Locale.ROOT);
        };
    return new Bytes.Builder().u8(encoding).latin1(mime).u8(0).add(cursor.rest()).build();
  }

  private static Optional<Id3Frame> from24(Id3Frame frame) throws TranscriptException {
    if (frame.isGrouped(4)) {
      return Optional.empty();
    }
    Optional<Bytes> content = frame.content(4);
    Optional<Bytes> converted = content.isEmpty() ? content : text23(frame.id(), content.get());
    int status = frame.flags() << 1 & 0xff00;
    return converted.map(bytes -> new Id3Frame(frame.id(), status, bytes));
  }

  /** The content in an encoding of version 2.3. */
  private static Optional<Bytes> text23(String id, Bytes content) throws TranscriptException {
    boolean hasText =
        id.startsWith("T")
            || List.of("COMM", "USLT", "USER", "WXXX", "APIC", "GEOB", "SYLT", "OWNE", "COMR")
                .contains(id);
    if (!hasText || content.length() == 0 || content.at(0) < 2) {
      return Optional.of(content);
    }
    return switch (id) {
      case "COMM", "USLT", "USER" -> around(content, 4, content.length());
      case "WXXX" -> around(content, 1, 1 + texts(content, 1, 1));
      case "APIC" -> {
        int description = latin1End(content, 1) + 1;
        yield around(content, description, description + texts(content, description, 1));
      }
      case "GEOB" -> {
        int name = latin1End(content, 1);
        yield around(content, name, name + texts(content, name, 2));
      }
      case "SYLT", "OWNE", "COMR" -> Optional.empty();
      default -> around(content, 1, content.length());
    };
  }

  /** Changes the encoding of the texts from here to there, and the byte that tells it. */
  private static Optional<Bytes> around(Bytes content, int from, int to) {
    if (from > content.length() || to > content.length()) {
      return Optional.empty();
    }
    return Id3Text.for23(content.slice(from, to), content.at(0))
        .map(texts ->
            new Bytes.Builder()
                .u8(1)
                .add(content.slice(1, from))
                .add(texts)
                .add(content.slice(to, content.length()))
                .build());
  }

  /** How long some texts are, their zeros included. */
  private static int texts(Bytes content, int from, int count) {
    int length = 0;
    for (int i = 0; i < count && from + length <= content.length(); i++) {
      length += Id3Text.end(content, from + length, content.at(0));
      length += Id3Text.width(content.at(0));
    }
    return length;
  }

  /** Where a Latin-1 text has ended, its zero included. */
  private static int latin1End(Bytes content, int from) {
    return from + Id3Text.end(content, from, 0) + 1;
  }

  /** What version 2.3 has for the recording time, unless it is there. */
  private static List<Id3Frame> dates(List<Id3Frame> frames) {
    if (frames.stream().anyMatch(frame -> frame.id().equals("TYER"))) {
      return List.of();
    }
    return frames.stream()
        .filter(frame -> frame.id().equals("TDRC"))
        .findFirst()
        .map(frame -> TIMESTAMP.matcher(Id3Text.first(frame.raw()).strip()))
        .filter(Matcher::matches)
        .map(Id3Conversion::dates)
        .orElse(List.of());
  }

  private static List<Id3Frame> dates(Matcher time) {
    List<Id3Frame> dates = new ArrayList<>();
    dates.add(date("TYER", time.group(1)));
    if (time.group(2) != null) {
      dates.add(date("TDAT", time.group(3) + time.group(2)));
    }
    if (time.group(4) != null) {
      dates.add(date("TIME", time.group(4) + time.group(5)));
    }
    return dates;
  }

  private static Id3Frame date(String id, String digits) {
    Bytes content = Bytes.of("\0" + digits, StandardCharsets.ISO_8859_1);
    return Id3Frame.of(id, content);
  }
}
