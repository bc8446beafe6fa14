package org.koprogo.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a file is by its first bytes, and refuses the rest. The name says nothing. Only
 * headers are looked at, in bounded time and without memory beyond the bytes themselves.
 */
public final class Sniffer {
  /** The most bytes of a file. */
  public static final int MOST = 20 << 20;

  private static final long MOST_PIXELS = 50_000_000;
  private static final int ENTRIES = 1_000;
  private static final long UNPACKED = 200L << 20;
  private static final int RATIO = 100;
  private static final int PNG_HEADER = 33;

  private Sniffer() {}

  /** Every answer. */
  public sealed interface Found {
    record Known(MediaType type) implements Found {}

    record Refused(Why why) implements Found {}
  }

  /** Why a file is refused. */
  public enum Why {
    EMPTY,
    TOO_LARGE,
    /** It is none of the types, whatever its name says. */
    TYPE_UNKNOWN,
    /** An image of more than 50 million pixels. */
    TOO_MANY_PIXELS,
    /** An archive with too much or with odd things in it. */
    ODD_ARCHIVE
  }

  public static Found of(byte[] bytes) {
    if (bytes.length == 0) return new Found.Refused(Why.EMPTY);
    if (bytes.length > MOST) return new Found.Refused(Why.TOO_LARGE);
    if (begins(bytes, "%PDF-")) return new Found.Known(MediaType.PDF);
    if (begins(bytes, "\u0089PNG\r\n\u001a\n")) return png(bytes);
    if (begins(bytes, "\u00ff\u00d8\u00ff")) return jpeg(bytes);
    if (begins(bytes, "PK\u0003\u0004")) return archive(bytes);
    return text(bytes);
  }

  private static boolean begins(byte[] bytes, String mark) {
    var wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length >= wanted.length
        && ByteBuffer.wrap(bytes, 0, wanted.length).equals(ByteBuffer.wrap(wanted));
  }

  private static Found png(byte[] bytes) {
    // Signature, then the chunk IHDR, which must be the first (PNG 3rd edition, 11.2.1).
    if (bytes.length < PNG_HEADER || !ascii(bytes, 12, 4).equals("IHDR"))
      return new Found.Refused(Why.TYPE_UNKNOWN);
    var sizes = ByteBuffer.wrap(bytes);
    return image(
        MediaType.PNG,
        Integer.toUnsignedLong(sizes.getInt(16)),
        Integer.toUnsignedLong(sizes.getInt(20)));
  }

  private static Found image(MediaType type, long width, long height) {
    if (width == 0 || height == 0) return new Found.Refused(Why.TYPE_UNKNOWN);
    return width > MOST_PIXELS / height
        ? new Found.Refused(Why.TOO_MANY_PIXELS)
        : new Found.Known(type);
  }

  /** From segment to segment until the one with the size (ITU T.81, B.2.2). */
  private static Found jpeg(byte[] bytes) {
    var at = 2;
    while (at + 9 < bytes.length && (bytes[at] & 0xff) == 0xff) {
      var marker = bytes[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      var size = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8;
      if (size && marker != 0xcc)
        return image(MediaType.JPEG, pair(bytes, at + 7), pair(bytes, at + 5));
      var length = pair(bytes, at + 2);
      if (marker == 0xda || length < 2) break;
      at += 2 + length;
    }
    return new Found.Refused(Why.TYPE_UNKNOWN);
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  /** By its directory alone, which is at its end; nothing is unpacked. */
  private static Found archive(byte[] bytes) {
    var directory = Directory.of(bytes);
    if (directory.isEmpty()) return new Found.Refused(Why.ODD_ARCHIVE);
    var names = directory.get().names();
    var tooMuch =
        names.size() > ENTRIES
            || directory.get().unpacked() > UNPACKED
            || directory.get().unpacked() / RATIO > bytes.length;
    if (tooMuch || names.stream().anyMatch(Sniffer::isOdd))
      return new Found.Refused(Why.ODD_ARCHIVE);
    if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml"))
      return names.stream().anyMatch(n -> n.toLowerCase(Locale.ROOT).contains("vba"))
          ? new Found.Refused(Why.ODD_ARCHIVE)
          : new Found.Known(MediaType.XLSX);
    // An OpenDocument file begins with its type, not packed (OpenDocument 1.3, part 2, 3.3).
    if (names.getFirst().equals("mimetype")
        && ascii(bytes, 30, 8).equals("mimetype")
        && ascii(bytes, 38, MediaType.ODS.written().length()).equals(MediaType.ODS.written()))
      return new Found.Known(MediaType.ODS);
    return new Found.Refused(Why.TYPE_UNKNOWN);
  }

  private static boolean isOdd(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith("/")
        || name.contains("..")
        || name.contains("\\")
        || name.contains(":")
        || lower.matches(".*\\.(zip|jar|7z|rar|gz|xlsx|ods|docx|exe|js|html?)");
  }

  /** UTF-8 without control characters: XML where it says so and is no page, else plain text. */
  private static Found text(byte[] bytes) {
    var text = decoded(bytes);
    if (text.isEmpty()) return new Found.Refused(Why.TYPE_UNKNOWN);
    var start = text.get().substring(0, Math.min(2_000, text.get().length())).stripLeading();
    if (start.startsWith("\ufeff")) start = start.substring(1).stripLeading();
    if (!start.startsWith("<")) return new Found.Known(MediaType.TEXT);
    var lower = text.get().toLowerCase(Locale.ROOT);
    var active =
        lower.contains("<!doctype")
            || lower.contains("<!entity")
            || lower.contains("<html")
            || lower.contains("<svg")
            || lower.contains("<script")
            || lower.contains("/1999/xhtml")
            || lower.contains("/2000/svg")
            || lower.contains("<?xml-stylesheet");
    return start.startsWith("<?xml") && !active
        ? new Found.Known(MediaType.XML)
        : new Found.Refused(Why.TYPE_UNKNOWN);
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var odd = text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
      return odd ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String ascii(byte[] bytes, int at, int length) {
    return at + length > bytes.length
        ? ""
        : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
  }
}
