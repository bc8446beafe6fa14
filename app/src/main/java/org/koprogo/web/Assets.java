package org.koprogo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.koprogo.kernel.Digest;

/**
 * The style sheet, under a name that changes with its content: a browser may keep it for ever and
 * never shows an old one.
 */
final class Assets {
  static final byte[] CSS = read("koprogo.css");
  static final String CSS_PATH = "/assets/koprogo." + digest(CSS) + ".css";

  private Assets() {}

  private static byte[] read(String name) {
    try (var in = Assets.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the program lacks its file " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    return HexFormat.of().formatHex(Digest.of(content), 0, 8);
  }
}
