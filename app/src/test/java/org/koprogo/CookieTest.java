package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.web.WebServer;

/** Row S19 of the quality bar, where browsers come by an encrypted way: what they keep for us. */
class CookieTest {
  private static final String HOST = "koprogo.example.org";

  private static ApiHouse house;
  private static WebServer server;
  private static Person person;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    person = house.person(house.organization(), Role.SYNDIC, null, null);
    var place = new Wiring.Place("https://" + HOST, null);
    var all = house.wired(false, place);
    server = WebServer.start(0, new WebServer.Place(true, HOST), all.teller(), all.sites());
  }

  @AfterAll
  static void close() throws SQLException {
    server.close();
    house.close();
  }

  private static HttpResponse<String> ask(String method, String path, String cookie, String form)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.url()).resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Sec-Fetch-Site", "same-origin")
              .header("Cookie", cookie)
              .method(method, HttpRequest.BodyPublishers.ofString(form))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpResponse<String> signIn() throws IOException, InterruptedException {
    var form = "_do=signIn&email=" + person.email() + "&password=" + ApiHouse.PASSWORD;
    return ask("POST", "/sign-in", "a=b", form.replace(" ", "+"));
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(c -> c.startsWith("__Host-koprogo="))
        .findFirst()
        .orElseThrow()
        .split(";", 2)[0];
  }

  @Test
  void s19_every_cookie_is_of_this_host_alone_and_out_of_reach() throws Exception {
    var set =
        List.of(signIn(), ask("GET", "/language/nl", "a=b", "")).stream()
            .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
            .toList();
    assertThat(set).hasSize(2);
    for (var cookie : set)
      assertThat(cookie)
          .startsWith("__Host-koprogo")
          .contains("; Path=/")
          .contains("; Secure")
          .contains("; HttpOnly")
          .contains("; SameSite=Lax")
          .doesNotContain("Domain");
  }

  @Test
  void s19_a_cookie_of_another_name_is_no_session() throws Exception {
    var session = session(signIn());
    assertThat(ask("GET", "/me", session, "").statusCode()).isEqualTo(200);
    assertThat(ask("GET", "/api/v1/me", session, "").statusCode()).isEqualTo(200);
    var planted = session.replace("__Host-", "");
    assertThat(ask("GET", "/me", planted, "").statusCode()).isEqualTo(303);
    assertThat(ask("GET", "/api/v1/me", planted, "").statusCode()).isEqualTo(401);
  }

  @Test
  void s19_signing_out_is_on_the_page_ends_the_session_and_makes_the_browser_forget()
      throws Exception {
    var session = session(signIn());
    assertThat(ask("GET", "/me", session, "").body())
        .contains("<form method=\"post\" action=\"/sign-out\">");
    var out = ask("POST", "/sign-out", session, "");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.headers().firstValue("Clear-Site-Data").orElse(""))
        .isEqualTo("\"cache\", \"cookies\", \"storage\"");
    assertThat(out.headers().allValues("Set-Cookie"))
        .anySatisfy(c ->
            assertThat(c)
                .startsWith("__Host-koprogo=;")
                .contains("Expires=Thu, 01 Jan 1970")
                .contains("Secure"));
    assertThat(ask("GET", "/me", session, "").statusCode()).isEqualTo(303);
  }
}
