package org.koprogo.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A program of the syndic's that asks servers over HTTP/1.1. It never repeats on its own. */
final class Asker implements AutoCloseable {
  private final Office office;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  Asker(Office office) {
    this.office = office;
  }

  /**
   * An answer that arrived whole.
   *
   * @param comeBack whether it says when to ask again
   * @param body as text, which has every byte of it: it is UTF-8
   */
  record Answer(
      int status, @Nullable String location, boolean replayed, boolean comeBack, String body) {
    private static Answer of(HttpResponse<String> response) {
      var headers = response.headers();
      return new Answer(
          response.statusCode(),
          headers.firstValue("Location").orElse(null),
          headers.firstValue("Idempotency-Replayed").isPresent(),
          headers.firstValue("Retry-After").isPresent(),
          response.body());
    }

    /** What a second answer to the same key must have too. */
    String told() {
      return status + " " + location + " " + body;
    }

    /** Whether it says to ask again with the same key: in a moment, or when the twin is done. */
    boolean saysLater() {
      return status == 503 || isTwin();
    }

    boolean isTwin() {
      return status == 409 && body.contains("/twin-in-flight");
    }
  }

  Answer get(Node node, String path) throws IOException {
    return whole(begin(request(node, path).GET()));
  }

  Answer post(Node node, String key, String body) throws IOException {
    return whole(beginPost(node, key, body));
  }

  /** Sends, and leaves the answer for later. */
  CompletableFuture<Answer> beginPost(Node node, String key, String body) {
    return begin(
        request(node, office.entries())
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(Node node, String path) {
    return HttpRequest.newBuilder(node.site().resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + office.secret());
  }

  private CompletableFuture<Answer> begin(HttpRequest.Builder request) {
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .thenApply(Answer::of);
  }

  /** Waits for it; an answer that does not arrive is an {@link IOException}. */
  static Answer whole(CompletableFuture<Answer> underWay) throws IOException {
    try {
      return underWay.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException lost) throw lost;
      throw e;
    }
  }

  /** Sends everything, waits so long, and hangs up without having read a byte. */
  void cut(Node node, String key, String body, int milliseconds) throws IOException {
    try (var socket = connect(node)) {
      socket.setSoLinger(true, 0); // what is in between is thrown away, and the server told so
      send(socket, head(key, body, "") + body);
      pause(milliseconds);
    }
  }

  static Socket connect(Node node) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), node.site().getPort());
  }

  /** The head of a request whose body may follow when the sender likes. */
  String head(String key, String body, String more) {
    return """
    POST %s HTTP/1.1
    Host: localhost
    Authorization: Bearer %s
    Content-Type: application/json
    Idempotency-Key: %s
    Content-Length: %d
    %s
    """
        .formatted(
            office.entries(),
            office.secret(),
            key,
            body.getBytes(StandardCharsets.UTF_8).length,
            more.isEmpty() ? "" : more + "\n")
        .replace("\n", "\r\n");
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Between two tries, and for a death at a moment of chance. */
  static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
