package org.koprogo.faults;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * R21: a server is told to stop while many requests are under way; each of them is answered whole,
 * and what was acknowledged is in the books, and nothing besides.
 */
public final class GracefulStop {
  private static final int WARM_UP = 100;
  private static final int MILLISECONDS_TO_ANSWER = 60_000;

  private final Bench bench;
  private final int times;
  private final int requests;

  /**
   * @param requests under way each time
   */
  public GracefulStop(Bench bench, int times, int requests) {
    this.bench = bench;
    this.times = times;
    this.requests = requests;
  }

  /**
   * What happened.
   *
   * @param acknowledged requests whose effect was told
   * @param later requests that were told to ask again
   * @param resets requests without a whole answer
   * @param halfDone entries in the books that were not acknowledged, and the other way round
   * @param badEnds servers that did not end as they should, in their time
   * @param readiness until it said that it is not ready, the longest
   * @param exit until it had ended, the longest; part of it is waiting for these requests' bodies
   */
  public record Report(
      int times,
      int acknowledged,
      int later,
      int resets,
      int halfDone,
      int badEnds,
      Duration readiness,
      Duration exit,
      int broken) {
    public Figure figure() {
      return new Figure(
          "R21",
          resets == 0 && halfDone == 0 && badEnds == 0 && acknowledged > 0 && broken == 0,
          "stops=%d acknowledged=%d later=%d resets=%d half done=%d bad ends=%d not ready=%dms exit=%dms rules broken=%d"
              .formatted(
                  times,
                  acknowledged,
                  later,
                  resets,
                  halfDone,
                  badEnds,
                  readiness.toMillis(),
                  exit.toMillis(),
                  broken),
          "resets=0 half done=0 (not ready <= 1 s, exit <= 30 s)");
    }
  }

  /** One server's end. */
  private record Stop(
      int acknowledged,
      int later,
      int resets,
      int halfDone,
      boolean bad,
      Duration readiness,
      Duration exit) {}

  public Report run() {
    var office = Office.open(bench);
    var stops = new ArrayList<Stop>();
    try (var asker = new Asker(office)) {
      for (var i = 0; i < times; i++) stops.add(stop(office, asker, "S" + i));
    } catch (IOException e) {
      throw new IllegalStateException("a server that was not told to stop did not listen", e);
    }
    return new Report(
        times,
        stops.stream().mapToInt(Stop::acknowledged).sum(),
        stops.stream().mapToInt(Stop::later).sum(),
        stops.stream().mapToInt(Stop::resets).sum(),
        stops.stream().mapToInt(Stop::halfDone).sum(),
        (int) stops.stream().filter(Stop::bad).count(),
        stops.stream().map(Stop::readiness).max(Duration::compareTo).orElseThrow(),
        stops.stream().map(Stop::exit).max(Duration::compareTo).orElseThrow(),
        bench.findings().size());
  }

  private Stop stop(Office office, Asker asker, String document) throws IOException {
    try (var node = Node.start(bench)) {
      // A server that is stopped in earnest has been at work for a while.
      for (var i = 0; i < WARM_UP; i++)
        asker.post(node, "warm-" + document + i, Office.entry("W" + document));
      var sockets = new ArrayList<Socket>();
      for (var i = 0; i < requests; i++)
        sockets.add(begun(node, asker, document + "-" + i, Office.entry(document)));
      for (var socket : sockets) mustBeUnderWay(socket);
      var began = System.nanoTime();
      node.terminate();
      while (node.isReady()) Thread.onSpinWait(); // the signal is on its way
      var readiness = Duration.ofNanos(System.nanoTime() - began);
      for (var socket : sockets) send(socket, Office.entry(document));
      var statuses = new ArrayList<@Nullable String>();
      for (var socket : sockets) statuses.add(status(socket));
      var code = node.exitCode();
      var exit = Duration.ofNanos(System.nanoTime() - began);
      var done = count(statuses, "201");
      var later = count(statuses, "503");
      var booked = office.booked().getOrDefault(document, 0);
      return new Stop(
          done,
          later,
          requests - done - later,
          Math.abs(booked - done),
          code != 0,
          readiness,
          exit);
    }
  }

  private static int count(List<@Nullable String> statuses, String status) {
    return (int) statuses.stream().filter(status::equals).count();
  }

  /** A request that has arrived but for its body. */
  private static Socket begun(Node node, Asker asker, String key, String body) throws IOException {
    var socket = Asker.connect(node);
    socket.setSoTimeout(MILLISECONDS_TO_ANSWER);
    Asker.send(socket, asker.head("graceful-" + key, body, "Expect: 100-continue"));
    return socket;
  }

  /** The server asks for the body of a request that it has begun to work on. */
  private static void mustBeUnderWay(Socket socket) throws IOException {
    var head = head(socket);
    if (!head.startsWith("HTTP/1.1 100")) throw new IOException("not under way: " + head);
  }

  /** A connection that was cut meanwhile is noticed where its answer is read. */
  private static void send(Socket socket, String body) {
    try {
      Asker.send(socket, body);
    } catch (IOException _) {
      // No answer will come.
    }
  }

  /** Of a whole answer; null when it broke off, or never came. */
  private static @Nullable String status(Socket socket) {
    try (socket) {
      var head = head(socket);
      var length = head.replaceAll("(?is).*\r\ncontent-length: ([0-9]+)\r\n.*", "$1");
      var body = socket.getInputStream().readNBytes(Integer.parseInt(length));
      return body.length == Integer.parseInt(length) ? head.split(" ", 3)[1] : null;
    } catch (IOException | NumberFormatException _) {
      return null;
    }
  }

  private static String head(Socket socket) throws IOException {
    var read = new StringBuilder();
    while (read.indexOf("\r\n\r\n") < 0) {
      var next = socket.getInputStream().readNBytes(1);
      if (next.length == 0) throw new IOException("the server hung up");
      read.append(new String(next, StandardCharsets.ISO_8859_1));
    }
    return read.toString();
  }
}
