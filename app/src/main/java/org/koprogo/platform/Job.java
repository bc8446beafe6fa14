package org.koprogo.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.koprogo.kernel.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done again and again beside the requests, until it is closed. */
public final class Job implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Job.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(15);

  private final String name;
  private final Duration pause;
  private final Runnable work;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  private Job(String name, Duration pause, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /**
   * Begins at once.
   *
   * @param pause between the end of one time and the beginning of the next
   */
  public static Job start(String name, Duration pause, Runnable work) {
    var job = new Job(name, pause, work);
    job.thread.start();
    return job;
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
    } catch (RuntimeException e) {
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
