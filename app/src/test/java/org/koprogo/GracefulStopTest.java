package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.db.Audit;
import org.koprogo.identity.Role;

/** Row R21: told to stop, the server answers what is under way and then ends. */
@NullMarked
final class GracefulStopTest {
  private static final int UNDER_WAY = 50;

  @Test
  void r21_fifty_requests_under_way_are_answered_before_the_end() throws SQLException, IOException {
    try (var house = new ApiHouse();
        var server = ServedChild.of(house.database(), Map.of())) {
      var syndic = house.person(house.organization(), Role.SYNDIC, null, null);
      assertThat(server.managed("/health/ready").statusCode()).isEqualTo(200);
      var sockets = new ArrayList<Socket>();
      for (var i = 0; i < UNDER_WAY; i++) sockets.add(begun(server, syndic));
      mustBeUnderWay(server, sockets);
      server.terminate();
      while (isReady(server)) Thread.onSpinWait(); // the signal is on its way
      for (var i = 0; i < UNDER_WAY; i++) finish(sockets.get(i), i);
      var answers = new ArrayList<String>();
      for (var socket : sockets) answers.add(answer(socket));
      server.mustHaveEndedWell();
      assertThat(answers)
          .allMatch(a -> a.startsWith("HTTP/1.1 201") || a.startsWith("HTTP/1.1 503"));
      var done = answers.stream().filter(a -> a.startsWith("HTTP/1.1 201")).count();
      assertThat(done).isPositive();
      try (var all = Session.asSuperuser(house.database(), null)) {
        assertThat(all.ask("select count(*) from registry.building"))
            .as("what was acknowledged, and nothing besides")
            .containsExactly(String.valueOf(done));
      }
      assertThat(Audit.verify(house.database().admin())).isEmpty();
    }
  }

  /** Says no, or says nothing because it is gone. */
  private static boolean isReady(ServedChild server) {
    try {
      return server.managed("/health/ready").statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static String body(int number) {
    return """
    {"name": "N%d", "legalName": "ACP", "enterpriseNumber": "%s", "vatLiable": false,
     "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
     "languages": ["fr"], "sharesTotal": 1,
     "lots": [{"code": "A", "type": "APARTMENT", "shares": 1, "secondary": false}]}
    """
        .formatted(10 + number, SomeBuildings.enterpriseNumber(6_400_000 + number));
  }

  /** A request that has arrived but for the most of its body. */
  private static Socket begun(ServedChild server, Person who) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.site().getPort());
    socket.setSoTimeout(60_000);
    var head =
        """
        POST /api/v1/buildings HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/json
        Expect: 100-continue
        Content-Length: %d

        """
            .formatted(who.secret(), body(0).getBytes(StandardCharsets.UTF_8).length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** The server asks for the body of a request that it has begun to work on. */
  private static void mustBeUnderWay(ServedChild server, List<Socket> sockets) throws IOException {
    for (var socket : sockets) {
      var read = new StringBuilder();
      while (read.indexOf("\r\n\r\n") < 0) read.append((char) socket.getInputStream().read());
      assertThat(read.toString()).as(server.site().toString()).startsWith("HTTP/1.1 100");
    }
  }

  private static void finish(Socket socket, int number) throws IOException {
    socket.getOutputStream().write(body(number).getBytes(StandardCharsets.UTF_8));
  }

  private static String answer(Socket socket) throws IOException {
    try (socket) {
      var line = new StringBuilder();
      for (var c = socket.getInputStream().read();
          c >= 0 && c != '\r';
          c = socket.getInputStream().read()) line.append((char) c);
      return line.toString();
    }
  }
}
