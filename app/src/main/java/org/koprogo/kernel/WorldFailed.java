package org.koprogo.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The world failed (database gone, disk full): nobody's mistake in the business or the code. Retry
 * later.
 */
public final class WorldFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Connection gone, login refused, no room, stopped or cancelled, system error; and another
   * transaction in the way, also after the repetitions.
   */
  private static final Set<String> WORLDLY =
      Set.of("08", "28", "53", "57", "58", "40001", "40P01", "55P03");

  public WorldFailed(String words, Throwable cause) {
    super(words, cause);
  }

  /** Whether something went wrong because of the world: said so, or known by the SQL state. */
  public static boolean isBehind(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WorldFailed || cause instanceof SQLTransientConnectionException)
        return true;
      if (cause instanceof SQLException e && e.getSQLState() != null) {
        var state = e.getSQLState();
        if (WORLDLY.stream().anyMatch(state::startsWith)) return true;
      }
    }
    return false;
  }
}
