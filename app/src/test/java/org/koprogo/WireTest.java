package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said on the wire itself: two ways to end a message, forged senders, odd methods. */
class WireTest {
  private static ApiHouse house;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** Says it, and hears everything until the server hangs up. */
  private static String said(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.url("/").getPort())) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Whoever could be of two minds about where a message ends is refused, and hung up on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\nContent-Length: 4",
        "Content-Length: 4\nContent-Length: 60",
        "Content-Length: 4, 60",
        "Content-Length: -4",
        "Content-Length: +4",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding : chunked"
      })
  void a_message_with_two_ends_is_refused_and_nothing_follows_it(String headers)
      throws IOException {
    var smuggled = "GET /api/openapi.json HTTP/1.1\nHost: localhost\nConnection: close\n\n";
    var answers =
        said(
            "POST /api/v1/sessions HTTP/1.1\nHost: localhost\nContent-Type: application/json\n"
                + headers
                + "\n\n0\n\n"
                + smuggled);
    assertThat(answers).startsWith("HTTP/1.1 400 ").doesNotContain("\"openapi\"");
    assertThat(answers.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
  }

  /**
   * Who is refused at once may still be sending: were the connection closed on him, the answer
   * would be lost with it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"POST /api/v1/nowhere", "PUT /nowhere", "POST /nowhere"})
  void who_is_refused_is_heard_out_and_can_go_on(String request) throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.url("/").getPort())) {
      var out = socket.getOutputStream();
      var in = socket.getInputStream();
      out.write(bytes(request + " HTTP/1.1\nHost: localhost\nContent-Length: 4\n\n{"));
      out.flush();
      socket.setSoTimeout(300);
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
      socket.setSoTimeout(30_000);
      out.write(bytes("}  GET /api/openapi.json HTTP/1.1\nHost: localhost\nConnection: close\n\n"));
      out.flush();
      var answers = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answers).matches("(?s)HTTP/1\\.1 40[345] .*").contains("\"openapi\"");
    }
  }

  private static byte[] bytes(String request) {
    return request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void two_whole_messages_are_two_answers() throws IOException {
    var answers =
        said(
            "GET /sign-in HTTP/1.1\nHost: localhost\n\nGET /api/openapi.json HTTP/1.1\nHost: localhost\nConnection: close\n\n");
    assertThat(answers.split("HTTP/1\\.1 200 ", -1)).hasSize(3);
    assertThat(answers).contains("\"openapi\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/api/v1/me", "/api/openapi.json"})
  void trace_tells_nobody_what_he_sent(String path) throws IOException {
    var answer =
        said(
            "TRACE "
                + path
                + " HTTP/1.1\nHost: localhost\nCookie: koprogo=kps_mirror\nConnection: close\n\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (404|405|501) .*").doesNotContain("kps_mirror");
  }

  /** Ten failures count for where they really come from, whatever their headers say. */
  @Test
  void s19_who_forges_where_he_comes_from_must_wait_all_the_same() {
    for (var i = 0; i < 10; i++) assertThat(forged(i)).isEqualTo(401);
    assertThat(forged(10)).isEqualTo(429);
  }

  private static int forged(int i) {
    var from = "203.0.113." + i;
    return house
        .ask(
            null,
            "POST",
            "/api/v1/sessions",
            "{\"email\": \"guess%d@example.org\", \"password\": \"whatever it is\"}".formatted(i),
            "X-Forwarded-For",
            from,
            "Forwarded",
            "for=" + from,
            "X-Real-IP",
            from)
        .status();
  }
}
