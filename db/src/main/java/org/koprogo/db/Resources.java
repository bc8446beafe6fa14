package org.koprogo.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files that travel inside the program. */
final class Resources {
  private Resources() {}

  static String text(String path) {
    try (var in = Resources.class.getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException("the program lacks its file " + path);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
