package org.koprogo.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.koprogo.kernel.Digest;

/**
 * What browsers load beside the pages, under names that change with the content: a browser may keep
 * it for ever and never shows an old one.
 */
public final class Assets {
  private static final Asset CSS = Asset.of("app", "css", "text/css; charset=utf-8");
  private static final Asset JS = Asset.of("app", "js", "text/javascript; charset=utf-8");

  /** Where the style sheet is. */
  public static final String STYLE = CSS.path;

  /** Where the script is. */
  public static final String SCRIPT = JS.path;

  private Assets() {}

  /**
   * One file.
   *
   * @param zipped the same, compressed once for all
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Asset(String path, String type, byte[] plain, byte[] zipped) {
    static Asset of(String name, String ending, String type) {
      var content = read("front/" + name + "." + ending);
      var digest = HexFormat.of().formatHex(Digest.of(content), 0, 8);
      return new Asset(
          "/assets/" + name + "." + digest + "." + ending, type, content, zip(content));
    }
  }

  static List<Asset> all() {
    return List.of(CSS, JS);
  }

  private static byte[] read(String name) {
    try (var in = Assets.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the program lacks its file " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] zip(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
