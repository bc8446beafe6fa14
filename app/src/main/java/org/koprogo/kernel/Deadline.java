package org.koprogo.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * By when this thread's work must be answered. Bound at the edge of a request, minded by {@link Db}
 * alone: no transaction begins after it, and a connection that is still at work then is broken off,
 * which also ends a wait for a database that no longer says anything. Work without a deadline (a
 * command, a job) has as much time as its statements may take.
 */
public final class Deadline {
  private static final ScopedValue<Long> END = ScopedValue.newInstance();
  private static final ScheduledExecutorService ALARMS =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());

  private Deadline() {}

  /** Does the work, which has this long from now. */
  public static <T extends @Nullable Object, X extends Throwable> T within(
      Duration time, ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(END, System.nanoTime() + time.toNanos()).call(work);
  }

  /** Refuses to begin something when the time is over. */
  static void mustNotBeOver() {
    if (END.isBound() && END.get() - System.nanoTime() <= 0)
      throw new WorldFailed("the time for this request is over", new SQLException("too late"));
  }

  /** Breaks the connection off when the time is over and nobody has closed this before. */
  static Guard over(Connection connection) {
    if (!END.isBound()) return () -> {};
    Future<?> alarm =
        ALARMS.schedule(
            // Breaking off an encrypted connection may itself have to wait.
            () -> Thread.startVirtualThread(() -> breakOff(connection)),
            END.get() - System.nanoTime(),
            TimeUnit.NANOSECONDS);
    return () -> alarm.cancel(false);
  }

  private static void breakOff(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException _) {
      // It is gone already.
    }
  }

  /** A watch over one connection. */
  interface Guard extends AutoCloseable {
    @Override
    void close();
  }
}
