package org.koprogo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.kernel.WorldFailed;

/** The server with paths of no room: what holds for every site that will ever be added. */
class WebServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final CountDownLatch SLOW_BEGAN = new CountDownLatch(1);
  private static final CountDownLatch SLOW_MAY_END = new CountDownLatch(1);
  private static WebServer server;

  @BeforeAll
  static void start() {
    server = serve(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static WebServer serve(int port) {
    return WebServer.start(
        port, WebServer.Place.HERE, WebServerTest::tell, List.of(WebServerTest::addTo));
  }

  private static void addTo(JavalinConfig config) {
    get(config, "/hello/{name}", context -> context.result("written"));
    get(
        config,
        "/bug",
        _ -> {
          throw new IllegalStateException("the secret of the vault");
        });
    get(
        config,
        "/world",
        _ -> {
          throw new WorldFailed("the database does not answer", new IOException());
        });
    get(
        config,
        "/slow",
        context -> {
          SLOW_BEGAN.countDown();
          await(SLOW_MAY_END);
          context.result("finished");
        });
  }

  private static void get(JavalinConfig config, String path, Handler handler) {
    config.routes.addHttpHandler(HandlerType.GET, path, handler);
    config.routes.addHttpHandler(HandlerType.HEAD, path, handler);
  }

  private static void tell(Context context, Unanswered unanswered) {
    context.status(unanswered.status()).result(unanswered.toString());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> ask(String method, String path) {
    return ask(server, method, path);
  }

  private static HttpResponse<String> ask(WebServer of, String method, String path) {
    var request =
        HttpRequest.newBuilder(URI.create(of.url()).resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Bytes as they are, for what no client would send. */
  private static String raw(String request) throws IOException {
    try (var socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hello/you", "/bug", "/world", "/no/such/page"})
  void every_answer_carries_the_headers(String path) {
    var headers = ask("GET", path).headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(p ->
            assertThat(p)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"})
  void nothing_but_reading_is_possible(String method) {
    var answer = ask(method, "/hello/you");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(ask(method, "/no/such/page").statusCode()).isIn(404, 405);
  }

  @Test
  void a_head_is_a_get_without_its_body() {
    var get = ask("GET", "/hello/you");
    var head = ask("HEAD", "/hello/you");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
  }

  @Test
  void a_fault_has_a_number_and_tells_nothing_else() {
    var answer = ask("GET", "/bug");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("incident=[0-9a-f-]{36}")
        .doesNotContain("secret", "Exception", "at org.koprogo");
  }

  @Test
  void when_the_world_fails_the_reader_may_try_again() {
    var answer = ask("GET", "/world");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(ask("GET", "/no/such/page").statusCode()).isEqualTo(404);
  }

  @Test
  void a_name_that_only_points_here_reads_nothing() throws IOException {
    var answer = raw("GET /hello/you HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("written");
  }

  static Stream<String> broken() {
    return Stream.of(
        "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /a/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void a_broken_request_gets_a_short_answer_with_the_headers(String request) throws IOException {
    var answer = raw(request);
    assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*|HTTP/1\\.1 505 .*(?s).*");
    assertThat(answer)
        .contains("nosniff", "frame-ancestors")
        .doesNotContain("Exception", "Jetty", "at org.");
  }

  @Test
  void the_style_sheet_may_be_kept_for_ever() {
    var css = ask("GET", Assets.STYLE);
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
  }

  /** S31: what watches the server has a port of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/health", "/metrics", "/admin"})
  void s31_health_and_metrics_are_not_with_the_pages(String path) {
    assertThat(ask("GET", path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_taken_port_is_the_world_s_fault() {
    var port = URI.create(server.url()).getPort();
    assertThatThrownBy(() -> serve(port))
        .isInstanceOf(WorldFailed.class)
        .hasMessageContaining("port " + port + " is taken");
  }

  @Test
  void a_stop_waits_for_the_request_under_way() {
    var own = serve(0);
    var answer = CompletableFuture.supplyAsync(() -> ask(own, "GET", "/slow"));
    await(SLOW_BEGAN);
    var stop = CompletableFuture.runAsync(own::close);
    assertThat(stop).isNotDone();
    SLOW_MAY_END.countDown();
    assertThat(answer.join().statusCode()).isEqualTo(200);
    assertThat(answer.join().body()).contains("finished");
    stop.join();
  }
}
