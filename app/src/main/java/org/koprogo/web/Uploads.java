package org.koprogo.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Blocker;
import org.jspecify.annotations.Nullable;

/**
 * Reads forms with files. All of it stays in memory, which the limit of a sending and the few
 * places for them bound: nothing is ever written to a disk for a sending that is refused.
 */
public final class Uploads {
  /** The most bytes of a sending: one file of 20 MiB and what is said of it. */
  public static final int MOST = 21 << 20;

  private static final int PARTS = 100;

  /** How much of a sending that is too large is read, without keeping it. */
  private static final int THROWN_AWAY = 64 << 20;

  private static final Semaphore PLACES = new Semaphore(3);

  private Uploads() {}

  /** A file as it was sent; the name is whatever the sender says. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record File(String field, String name, byte[] bytes) {}

  /** The fields of a form and its files; a file input that was left empty sends none. */
  public record Form(Map<String, List<String>> fields, List<File> files) {}

  /** What became of the reading. */
  public sealed interface Read {
    record Whole(Form form) implements Read {}

    /** It has more than {@link #MOST} bytes. */
    record TooLarge() implements Read {}

    /** It is no form with files. */
    record Unreadable() implements Read {}
  }

  /** What is done with a sending while it has a place. */
  public interface Work {
    void run() throws IOException;
  }

  /** Does it while few others are being read; false when there is no place. */
  public static boolean inPlace(Work work) throws IOException {
    if (!PLACES.tryAcquire()) return false;
    try {
      work.run();
      return true;
    } finally {
      PLACES.release();
    }
  }

  public static boolean isForm(@Nullable String contentType) {
    return contentType != null
        && contentType.split(";", 2)[0].strip().equalsIgnoreCase("multipart/form-data");
  }

  /**
   * Reads a form, and stops at the limit.
   *
   * @throws IOException when it did not arrive in time, or not at all
   */
  public static Read read(Context context) throws IOException {
    if (context.req().getContentLengthLong() > MOST) {
      Bodies.skip(context, THROWN_AWAY);
      return new Read.TooLarge();
    }
    var body = Bodies.read(context, MOST + 1);
    if (body.length > MOST) return new Read.TooLarge();
    var boundary =
        Optional.ofNullable(context.header("Content-Type")).map(MultiPart::extractBoundary);
    if (boundary.isEmpty()) return new Read.Unreadable();
    var parser = new MultiPartFormData.Parser(boundary.get());
    parser.setUseFilesForPartsWithoutFileName(false);
    parser.setMaxMemoryFileSize(-1); // never on the disk
    parser.setMaxLength(MOST);
    parser.setMaxParts(PARTS);
    var parsed = Blocker.<MultiPartFormData.Parts>promise();
    parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body)), parsed);
    // All of it is here: what goes wrong now is wrong with what was sent.
    try (parsed;
        var parts = parsed.block()) {
      return new Read.Whole(form(parts));
    } catch (IOException | RuntimeException _) {
      return new Read.Unreadable();
    }
  }

  private static Form form(MultiPartFormData.Parts parts) throws IOException {
    var fields = new LinkedHashMap<String, List<String>>();
    var files = new ArrayList<File>();
    for (var part : parts) {
      var name = part.getName() == null ? "" : part.getName();
      if (part.getFileName() == null) {
        fields
            .computeIfAbsent(name, _ -> new ArrayList<>())
            .add(part.getContentAsString(StandardCharsets.UTF_8));
        continue;
      }
      var bytes = bytes(part);
      if (bytes.length > 0 || !part.getFileName().isEmpty())
        files.add(new File(name, part.getFileName(), bytes));
    }
    return new Form(fields, files);
  }

  private static byte[] bytes(MultiPart.Part part) throws IOException {
    var whole = Content.Source.asByteBuffer(part.newContentSource(null, 0, -1));
    var bytes = new byte[whole.remaining()];
    whole.get(bytes);
    return bytes;
  }
}
