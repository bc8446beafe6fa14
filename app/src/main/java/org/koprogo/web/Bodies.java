package org.koprogo.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Reads what is sent along with a request, and does not wait for ever for it. */
public final class Bodies {
  /** The request's attribute with the moment, in nanoseconds, by which the body must be here. */
  static final String UNTIL = "koprogo.body-until";

  /** Bytes that are heard out for courtesy. */
  private static final int FEW = 1 << 16;

  private static final int AT_ONCE = 1 << 13;

  private Bodies() {}

  /**
   * The body, or as much of it as {@code most} bytes.
   *
   * @throws IOException when it did not arrive in time, or not at all
   */
  public static byte[] read(Context context, int most) throws IOException {
    var request = ServletContextRequest.getServletContextRequest(context.req());
    var end = request.getConnectionMetaData().getConnection().getEndPoint();
    var usual = end.getIdleTimeout();
    var until = (Long) request.getAttribute(UNTIL);
    try (var input = context.req().getInputStream()) {
      return all(input, most, () -> end.setIdleTimeout(left(until)));
    } finally {
      end.setIdleTimeout(usual);
    }
  }

  /**
   * Reads a body that is too large and throws it away, so that who sends it hears the answer.
   *
   * @param most bytes that are waited for; of more he hears nothing
   */
  static void skip(Context context, int most) throws IOException {
    var request = ServletContextRequest.getServletContextRequest(context.req());
    var end = request.getConnectionMetaData().getConnection().getEndPoint();
    var usual = end.getIdleTimeout();
    var until = (Long) request.getAttribute(UNTIL);
    var some = new byte[AT_ONCE];
    try (var input = context.req().getInputStream()) {
      for (var read = 0; read < most; ) {
        end.setIdleTimeout(left(until));
        var now = input.read(some);
        if (now < 0) return;
        read += now;
      }
    } finally {
      end.setIdleTimeout(usual);
    }
  }

  /**
   * Reads what nobody needed, before the answer: were the connection closed on somebody who is
   * still sending, the answer would be lost with it. A large body is left alone.
   */
  static void hearOut(Context context) {
    if (context.req().getContentLengthLong() > FEW) return;
    try {
      skip(context, FEW);
    } catch (IOException _) {
      // It was read already, or does not come: then the answer is all there is to say.
    }
  }

  /** A wait for the next byte: none is longer than what is left for all. */
  private interface Wait {
    void set() throws IOException;
  }

  private static byte[] all(InputStream input, int most, Wait wait) throws IOException {
    var whole = new ByteArrayOutputStream();
    var some = new byte[AT_ONCE];
    while (whole.size() < most) {
      wait.set();
      var read = input.read(some, 0, Math.min(AT_ONCE, most - whole.size()));
      if (read < 0) break;
      whole.write(some, 0, read);
    }
    return whole.toByteArray();
  }

  private static long left(long until) throws IOException {
    var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    if (left <= 0) throw new IOException("the body came too slowly");
    return left;
  }
}
