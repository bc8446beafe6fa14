package org.koprogo.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again beside the requests, until it is closed. */
public final class Job implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(15);

  private final String name;
  private final Duration pause;
  private final Clock clock;
  private final Runnable work;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  private volatile State state;

  private Job(String name, Duration pause, Clock clock, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.clock = clock;
    this.state = new State(name, pause, 0, null, 0, null);
    this.work = work;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /**
   * Begins at once.
   *
   * @param pause between the end of one time and the beginning of the next
   */
  public static Job start(String name, Duration pause, Clock clock, Runnable work) {
    var job = new Job(name, pause, clock, work);
    job.thread.start();
    return job;
  }

  /**
   * How a job goes since the server began.
   *
   * @param pause between two times
   * @param times how often it ended
   * @param ended when it last ended; null before the first time
   * @param failures how many of the times failed
   * @param failed when it last failed; null where it never did
   */
  public record State(
      String name,
      Duration pause,
      long times,
      @Nullable Instant ended,
      long failures,
      @Nullable Instant failed) {
    private State after(Instant at, boolean well) {
      return new State(name, pause, times + 1, at, failures + (well ? 0 : 1), well ? failed : at);
    }

    /** When it begins again; null while it is under way for the first time. */
    public @Nullable Instant next() {
      return ended == null ? null : ended.plus(pause);
    }
  }

  public State state() {
    return state;
  }

  private void run() {
    try {
      do once();
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** A time that failed is told and does not end the job: the next may find the world well. */
  private void once() {
    try {
      work.run();
      state = state.after(clock.instant(), true);
    } catch (RuntimeException e) {
      state = state.after(clock.instant(), false);
      LOG.warn("{} did not succeed: {}", name, Traces.wordless(e));
    }
  }

  /** Ends what is under way, and begins nothing more. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      if (!thread.join(LONGEST_END)) thread.interrupt();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
