package io.sorimark.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of several contents, each told from the next. */
final class Digest {

  private final MessageDigest sha;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  Digest add(byte[] bytes) {
    sha.update(bytes);
    return end(bytes.length);
  }

  Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The content of a file; nothing if it is not there. */
  Digest add(Path file) throws IOException {
    long length = 0;
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file);
          OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
        length = in.transferTo(out);
      }
    }
    return end(length);
  }

  private Digest end(long length) {
    sha.update((":" + length + ";").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The digest, once: it begins anew after it. */
  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
