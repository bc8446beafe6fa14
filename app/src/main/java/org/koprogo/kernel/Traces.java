package org.koprogo.kernel;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * What a log may know of a failure: its kind and its place. Its words may repeat what people sent:
 * names, accounts, secrets.
 */
public final class Traces {
  private static final int FRAMES = 12;

  private Traces() {}

  /** Kind and place of the failure and of what was behind it, in one line. */
  public static String wordless(Throwable failure) {
    var told = new ArrayList<String>();
    var seen = new HashSet<Throwable>();
    for (@Nullable Throwable cause = failure;
        cause != null && seen.add(cause);
        cause = cause.getCause()) told.add(told(cause));
    return String.join(" <- ", told);
  }

  private static String told(Throwable cause) {
    var told = new StringBuilder(cause.getClass().getName());
    if (cause instanceof SQLException e) told.append(' ').append(e.getSQLState());
    var frames = cause.getStackTrace();
    for (var i = 0; i < Math.min(FRAMES, frames.length); i++)
      told.append(" at ")
          .append(frames[i].getClassName())
          .append('.')
          .append(frames[i].getMethodName())
          .append(':')
          .append(frames[i].getLineNumber());
    return told.toString();
  }
}
