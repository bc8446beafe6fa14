package org.koprogo.year;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Gets the text of one file, or says why there is none (7.2-12: UTF-8 without BOM). */
final class FileText {
  static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final String BOM = "\uFEFF";

  private FileText() {}

  /** The text without a BOM, or null after a finding. */
  static @Nullable String of(Path folder, FileLog log) {
    var path = folder.resolve(log.file());
    if (Files.isSymbolicLink(path)) return refuse(log, "this is a link; put the file itself here");
    if (!Files.exists(path)) return refuse(log, "the file is missing from the folder");
    if (!Files.isRegularFile(path)) return refuse(log, "this is not a file");
    var bytes = bytes(path, log);
    return bytes == null ? null : text(bytes, log);
  }

  private static byte @Nullable [] bytes(Path path, FileLog log) {
    try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length <= MOST_BYTES) return bytes;
      refuse(log, "the file is larger than 20 MiB");
    } catch (IOException e) {
      refuse(log, "the file cannot be read: " + Words.clean(String.valueOf(e.getMessage()), 200));
    }
    return null;
  }

  private static @Nullable String text(byte[] bytes, FileLog log) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError()) {
      return refuse(log, "the file is not UTF-8: " + place(bytes, in.position()));
    }
    var text = out.flip().toString();
    if (!text.startsWith(BOM)) return text;
    refuse(log, "the file begins with a byte order mark; save it as UTF-8 without BOM");
    return text.substring(1);
  }

  private static String place(byte[] bytes, int position) {
    var line = 1;
    for (var i = 0; i < position; i++) if (bytes[i] == '\n') line++;
    return "byte " + (position + 1) + ", in line " + line;
  }

  private static @Nullable String refuse(FileLog log, String words) {
    log.whole().refuse(Rule.FILE, words);
    return null;
  }
}
