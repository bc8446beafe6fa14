package org.koprogo.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.koprogo.kernel.WorldFailed;

/** Health and metrics over HTTP, on this machine's own address and a port of their own. */
public final class Management implements AutoCloseable {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Management(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts to answer.
   *
   * @param port 0 takes a free one
   * @param ready whether requests should be sent here
   */
  public static Management start(int port, BooleanSupplier ready, Supplier<String> metrics) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var management = new Management(server);
      server.setExecutor(management.threads);
      server.createContext("/", e -> answer(e, ready, metrics));
      server.start();
      return management;
    } catch (BindException e) {
      throw new WorldFailed("port " + port + " is taken: set KOPROGO_MANAGEMENT_PORT", e);
    } catch (IOException e) {
      throw new WorldFailed("health and metrics cannot be served", e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange asked, BooleanSupplier ready, Supplier<String> metrics)
      throws IOException {
    try (asked) {
      if (!asked.getRequestMethod().equals("GET")) {
        asked.sendResponseHeaders(405, -1);
        return;
      }
      switch (asked.getRequestURI().getPath()) {
        case "/health/live" -> health(asked, true);
        case "/health/ready" -> health(asked, ready.getAsBoolean());
        case "/metrics" -> send(asked, 200, TEXT, metrics.get());
        default -> asked.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void health(HttpExchange asked, boolean well) throws IOException {
    send(
        asked,
        well ? 200 : 503,
        "application/json",
        well ? "{\"status\":\"up\"}" : "{\"status\":\"down\"}");
  }

  private static void send(HttpExchange asked, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    asked.getResponseHeaders().set("Content-Type", type);
    asked.getResponseHeaders().set("Cache-Control", "no-store");
    asked.sendResponseHeaders(status, bytes.length);
    asked.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
