package org.koprogo.db;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One step of the schema: {@code db/migration/<room>/<timestamp>_<name>.up.sql} with its {@code
 * .down.sql}.
 *
 * @param id the timestamp, which orders all rooms' migrations
 * @param checksum sha-256 of the way up; the way down may be mended later, the way up never
 */
public record Migration(
    long id, String room, String name, String up, String down, String checksum) {
  private static final Pattern FILE = Pattern.compile("([0-9]{14})_([a-z0-9_]+)\\.up\\.sql");

  /**
   * Every migration of this program, oldest first. Fails when a way down is missing or two share a
   * timestamp.
   */
  public static List<Migration> all() {
    return ALL.list;
  }

  private static final class ALL {
    static final List<Migration> list = read();
  }

  private static List<Migration> read() {
    try {
      var root = root();
      var found = new ArrayList<Migration>();
      try (var files = Files.walk(root)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var match = FILE.matcher(file.getFileName().toString());
          if (match.matches())
            found.add(read(file, Long.parseLong(match.group(1)), match.group(2)));
        }
      }
      found.sort(Comparator.comparingLong(Migration::id));
      for (var i = 1; i < found.size(); i++) {
        if (found.get(i).id == found.get(i - 1).id) {
          throw new IllegalStateException("two migrations carry the timestamp " + found.get(i).id);
        }
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() throws IOException {
    var url = Migration.class.getResource("/db/migration");
    if (url == null) throw new IllegalStateException("the program lacks its migrations");
    try {
      var uri = url.toURI();
      if (!uri.getScheme().equals("jar")) return Path.of(uri);
      return insideJar(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path insideJar(URI uri) throws IOException {
    try {
      FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException _) {
      // Somebody opened the same jar before: then Path.of finds it.
    }
    return Path.of(uri);
  }

  private static Migration read(Path file, long id, String name) throws IOException {
    var room = requireNonNull(file.getParent()).getFileName().toString();
    var up = Files.readString(file);
    var down = file.resolveSibling(id + "_" + name + ".down.sql");
    if (!Files.exists(down))
      throw new IllegalStateException("no way down for " + room + "/" + id + "_" + name);
    return new Migration(id, room, name, up, Files.readString(down), sha256(up));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return room + "/" + id + "_" + name;
  }
}
