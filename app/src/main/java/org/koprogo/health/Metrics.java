package org.koprogo.health;

import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.koprogo.api.Watch;

/** Numbers of what the server does, in the form that Prometheus reads. */
public final class Metrics implements Watch {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  // The registry holds what it counts weakly, and a counter whose number is gone stands still.
  private final List<LongSupplier> counted = new CopyOnWriteArrayList<>();

  @Override
  public void answered(String operation, int status, Duration took) {
    Timer.builder("koprogo.requests")
        .description("Requests answered, by operation and status.")
        .tag("operation", operation)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(took);
  }

  /** How much of a pool of connections is used. */
  public void pool(String name, Supplier<HikariPoolMXBean> pool) {
    pool(name, pool, "active", HikariPoolMXBean::getActiveConnections);
    pool(name, pool, "idle", HikariPoolMXBean::getIdleConnections);
    pool(name, pool, "waiting", HikariPoolMXBean::getThreadsAwaitingConnection);
  }

  private void pool(
      String name,
      Supplier<HikariPoolMXBean> pool,
      String state,
      ToLongFunction<HikariPoolMXBean> number) {
    Gauge.builder("koprogo.pool", pool, p -> number.applyAsLong(p.get()))
        .description("Connections to the database, and who waits for one.")
        .tag("role", name)
        .tag("state", state)
        .strongReference(true)
        .register(registry);
  }

  /** A number that is asked for when somebody looks. */
  public void gauge(String name, String says, LongSupplier number) {
    Gauge.builder(name, number, LongSupplier::getAsLong)
        .description(says)
        .strongReference(true)
        .register(registry);
  }

  /** A number that only grows. */
  public void counter(String name, String says, LongSupplier number) {
    counted.add(number);
    FunctionCounter.builder(name, number, LongSupplier::getAsLong)
        .description(says)
        .register(registry);
  }

  /** All of them, as text. */
  public String text() {
    return registry.scrape();
  }
}
