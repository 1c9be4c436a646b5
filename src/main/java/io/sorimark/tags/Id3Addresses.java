package io.sorimark.tags;

import io.sorimark.model.TranscriptException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Links and pictures of chapters. A picture is an address: that of a page elsewhere, or, where the
 * file holds the picture itself, a {@code data:} address with its bytes, so that reading and
 * writing loses none.
 */
final class Id3Addresses {

  /** In place of a media type: what follows is an address. */
  private static final String ELSEWHERE = "-->";

  private static final int OTHER_PICTURE = 0;

  private static final String BASE64 = ";base64,";

  private Id3Addresses() {}

  /** From the content of a WXXX frame. */
  static Optional<String> link(Bytes content) {
    if (content.length() == 0) {
      return Optional.empty();
    }
    int encoding = content.at(0);
    int url = 1 + Id3Text.end(content, 1, encoding) + Id3Text.width(encoding);
    return address(content, url);
  }

  /** From the content of an APIC frame. */
  static Optional<String> picture(Bytes content) {
    if (content.length() == 0) {
      return Optional.empty();
    }
    int encoding = content.at(0);
    int mimeEnd = 1 + Id3Text.end(content, 1, 0);
    String mime = content.slice(1, mimeEnd).latin1();
    int description = Math.min(mimeEnd + 2, content.length());
    int data = description + Id3Text.end(content, description, encoding) + Id3Text.width(encoding);
    if (mime.equals(ELSEWHERE)) {
      return address(content, data);
    }
    return data < content.length()
        ? Optional.of("data:" + mime + BASE64 + base64(content.slice(data, content.length())))
        : Optional.empty();
  }

  private static String base64(Bytes bytes) {
    return StandardCharsets.ISO_8859_1
        .decode(Base64.getEncoder().encode(bytes.buffer()))
        .toString();
  }

  private static Optional<String> address(Bytes content, int from) {
    int start = Math.min(from, content.length());
    int end = start + Id3Text.end(content, start, 0);
    return Optional.of(content.slice(start, end).latin1().strip())
        .filter(address -> !address.isEmpty());
  }

  static Bytes linkFrame(String link) {
    return new Bytes.Builder().u8(0).u8(0).latin1(ascii(link)).build();
  }

  static Bytes pictureFrame(String image) throws TranscriptException {
    int comma = image.indexOf(BASE64);
    if (image.startsWith("data:") && comma >= 0) {
      String mime = image.substring("data:".length(), comma);
      return picture(mime, decoded(image.substring(comma + BASE64.length())));
    }
    return picture(ELSEWHERE, Bytes.of(ascii(image), StandardCharsets.ISO_8859_1));
  }

  private static Bytes decoded(String base64) throws TranscriptException {
    try {
      return Bytes.of(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException malformed) {
      throw new TranscriptException("a picture in a data: address is not Base64");
    }
  }

  private static Bytes picture(String mime, Bytes data) {
    return new Bytes.Builder().u8(0).latin1(mime).u8(0).u8(OTHER_PICTURE).u8(0).add(data).build();
  }

  /** Addresses are ASCII; other characters are escaped as browsers do it. */
  private static String ascii(String address) {
    StringBuilder out = new StringBuilder();
    for (byte b : address.strip().getBytes(StandardCharsets.UTF_8)) {
      out.append(b > ' ' ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return out.toString();
  }
}
