package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;

/** The server as a process of its own, and everything it writes. */
@NullMarked
final class ServedChild implements AutoCloseable {
  private final ChildJvm process;
  private final URI management;
  private final URI site;
  private final CompletableFuture<String> written;

  private ServedChild(ChildJvm process) {
    this.process = process;
    this.management =
        URI.create(process.awaitPart("http://127.0.0.1:[0-9]+", "health and metrics"));
    this.site = URI.create(process.awaitPart("http://127.0.0.1:[0-9]+/", "KoproGo is ready on"));
    // Whoever does not read what a process writes makes it wait in the end.
    this.written = new CompletableFuture<>();
    Thread.startVirtualThread(() -> written.complete(process.rest()));
  }

  /**
   * @param settings besides those of the database
   */
  static ServedChild of(TestDatabase database, Map<String, String> settings) {
    var environment = new HashMap<>(Program.on(database).environment());
    environment.put("KOPROGO_MANAGEMENT_PORT", "0");
    environment.put("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback.xml");
    environment.putAll(settings);
    return new ServedChild(ChildJvm.start(Main.class, environment, "serve", "--port", "0"));
  }

  URI site() {
    return site;
  }

  URI management() {
    return management;
  }

  HttpResponse<String> managed(String path) throws java.io.IOException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(management.resolve(path)).timeout(Duration.ofSeconds(30)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void terminate() {
    process.terminate();
  }

  void mustHaveEndedWell() {
    assertThat(process.exitCode()).isZero();
  }

  /** All that it wrote since it was ready; waits for its end. */
  String written() {
    return written.join();
  }

  @Override
  public void close() {
    process.close();
  }
}
