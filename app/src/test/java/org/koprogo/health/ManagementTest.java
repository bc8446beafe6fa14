package org.koprogo.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.koprogo.kernel.WorldFailed;

/** Health and metrics, on their own port. */
class ManagementTest {
  private static HttpResponse<String> get(Management management, String path)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var url = URI.create("http://127.0.0.1:" + management.port() + path);
      return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void it_is_alive_before_it_is_ready() throws Exception {
    var ready = new AtomicBoolean();
    try (var management = Management.start(0, ready::get, () -> "")) {
      assertThat(get(management, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(management, "/health/ready").statusCode()).isEqualTo(503);
      ready.set(true);
      assertThat(get(management, "/health/ready").statusCode()).isEqualTo(200);
      assertThat(get(management, "/anything/else").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void requests_are_counted_by_operation_and_status() throws Exception {
    var metrics = new Metrics();
    metrics.answered("listLots", 200, Duration.ofMillis(12));
    metrics.answered("listLots", 200, Duration.ofMillis(8));
    metrics.answered("listLots", 404, Duration.ofMillis(1));
    metrics.gauge("koprogo.letters.waiting", "Letters not yet carried.", () -> 7);
    metrics.gauge(
        "koprogo.letters.parked",
        "Letters given up.",
        () -> {
          throw new IllegalStateException("the database does not answer");
        });
    metrics.counter("koprogo.retries", "Work repeated.", () -> 3);
    try (var management = Management.start(0, () -> true, metrics::text)) {
      var answer = get(management, "/metrics");
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
      assertThat(answer.body())
          .contains("koprogo_requests_seconds_count{operation=\"listLots\",status=\"200\"} 2")
          .contains("koprogo_requests_seconds_count{operation=\"listLots\",status=\"404\"} 1")
          .contains("koprogo_letters_waiting 7.0")
          .contains("koprogo_retries_total 3.0");
    }
  }

  @Test
  void a_taken_port_is_told_in_words() {
    try (var management = Management.start(0, () -> true, () -> "")) {
      assertThatThrownBy(() -> Management.start(management.port(), () -> true, () -> ""))
          .isInstanceOf(WorldFailed.class)
          .hasMessageContaining("KOPROGO_MANAGEMENT_PORT");
    }
  }
}
