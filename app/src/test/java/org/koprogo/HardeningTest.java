package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koprogo.identity.Permission.READ_BUILDING;
import static org.koprogo.identity.Permission.SELF;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.api.Api;
import org.koprogo.api.ApiSite;
import org.koprogo.api.Operation;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.api.Watch;
import org.koprogo.audit.Trail;
import org.koprogo.identity.Role;
import org.koprogo.identity.Sessions;
import org.koprogo.web.Teller;
import org.koprogo.web.WebServer;

/** Row S20 of the quality bar: what a browser may be made to do, and what a reading may do. */
class HardeningTest {
  private static ApiHouse house;
  private static Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    syndic = house.person(house.organization(), Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** A route as the document names it, with ids where it has names. */
  private record Route(String method, String path, boolean forAnyone) {
    boolean isEffectful() {
      return !method.equals("get");
    }

    ApiHouse.Answer ask(String... headers) {
      return house.ask(
          null,
          method.toUpperCase(java.util.Locale.ROOT),
          path,
          isEffectful() ? "{}" : null,
          headers);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Route> routes() {
    var document =
        (Map<String, Object>) Objects.requireNonNull(ApiHouse.tree(house.api().document()));
    var paths =
        (Map<String, Map<String, Map<String, Object>>>)
            Objects.requireNonNull(document.get("paths"));
    var routes = new ArrayList<Route>();
    paths.forEach((path, methods) ->
        methods.forEach((method, told) -> {
          var filled =
              path.replace("{year}", "2025-01-01")
                  .replaceAll("\\{[a-z]+}", "0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11");
          var whole = filled.startsWith("/api/") ? filled : ApiSite.ROOT + filled;
          routes.add(new Route(method, whole, String.valueOf(told.get("security")).equals("[]")));
        }));
    assertThat(routes).hasSizeGreaterThan(30);
    return routes;
  }

  @Test
  void s20_every_effect_refuses_a_browser_that_does_not_say_it_comes_from_here() {
    var cookie = "koprogo=" + syndic.secret();
    for (var route : routes()) {
      if (!route.isEffectful()) continue;
      assertThat(route.ask("Cookie", cookie).problem())
          .as(route.toString())
          .isEqualTo("foreign-origin");
      assertThat(route.ask("Cookie", cookie, "Sec-Fetch-Site", "same-site").status())
          .as(route.toString())
          .isEqualTo(403);
    }
  }

  @Test
  void s20_every_route_but_the_reviewed_few_asks_who_it_is() {
    var forAnyone = new ArrayList<String>();
    for (var route : routes()) {
      if (route.forAnyone()) forAnyone.add(route.method() + " " + route.path());
      else assertThat(route.ask().status()).as(route.toString()).isEqualTo(401);
    }
    assertThat(forAnyone)
        .containsExactlyInAnyOrder(
            "post /api/v1/sessions",
            "post /api/v1/sessions/passkey-options",
            "post /api/v1/sessions/passkey",
            "post /api/v1/sessions/oidc-options",
            "post /api/v1/sessions/oidc",
            "post /api/v1/people/welcome",
            "post /api/v1/password-resets",
            "post /api/v1/password-resets/completion");
  }

  @Test
  void s20_every_answer_carries_the_headers() {
    for (var route : routes()) {
      for (var answer :
          List.of(route.ask(), route.ask("Authorization", "Bearer " + syndic.secret()))) {
        assertThat(answer.header("Cache-Control")).as(route.toString()).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy"))
            .contains("default-src 'none'")
            .doesNotContain("unsafe");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("Koprogo-Request")).hasSize(36);
      }
    }
  }

  @Test
  void s20_production_insists_on_the_encrypted_way() throws Exception {
    assertThat(house.get(null, "/api/v1/me").header("Strict-Transport-Security")).isEmpty();
    var place = new WebServer.Place(true, "koprogo.example.org");
    try (var server = WebServer.start(0, place, Teller.PLAIN, List.of(house.api()))) {
      var answer = ask(URI.create(server.url()).resolve("/api/v1/me"));
      assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
          .startsWith("max-age=31536000");
    }
  }

  /** RFC 9110, 9.3.2: HEAD is a GET without its body; a program hears of refusals in its form. */
  @Test
  void a_head_is_a_get_without_its_body_and_strange_methods_are_told_as_problems()
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      for (var method : List.of("HEAD", "GET", "TRACE", "PROPFIND")) {
        var answer =
            client.send(
                HttpRequest.newBuilder(house.url("/api/v1/me"))
                    .header("Authorization", "Bearer " + syndic.secret())
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        var reads = method.equals("HEAD") || method.equals("GET");
        assertThat(answer.statusCode()).as(method).isEqualTo(reads ? 200 : 405);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .as(method)
            .startsWith(reads ? "application/json" : "application/problem+json");
        assertThat(answer.body().isEmpty()).as(method).isEqualTo(method.equals("HEAD"));
      }
    }
  }

  private static HttpResponse<String> ask(URI url) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(url).header("Authorization", "Bearer " + syndic.secret()).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Says("What the database said.")
  record Said(@Says(value = "The state.", example = "25006") String state) {}

  /** Readings that write, one on each ground. */
  private static final class Meddling implements Api {
    @Override
    public List<Operation> operations() {
      return List.of(
          Operation.get("meddleBooks", "/meddling/books", READ_BUILDING)
              .says("Meddle", "Writes while reading books.")
              .reads(
                  Said.class,
                  (scope, _) -> write(scope.sql(), "update registry.building set name = name")),
          Operation.get("meddlePeople", "/meddling/people", READ_BUILDING)
              .says("Meddle", "Writes while reading people.")
              .ofPeople()
              .reads(
                  Said.class,
                  (scope, _) -> write(scope.sql(), "update identity.token set revoked_at = now()")),
          Operation.get("meddleSelf", "/meddling/self", SELF)
              .says("Meddle", "Writes while reading what is his own.")
              .own(
                  Said.class,
                  (personal, _, _) ->
                      write(personal.sql(), "update identity.person set name = name")));
    }

    private static Reply<Said> write(DSLContext sql, String statement) {
      try {
        sql.execute(statement);
        return Reply.of(new Said("written"));
      } catch (DataAccessException e) {
        return Reply.of(new Said(e.sqlState()));
      }
    }
  }

  @Test
  void s20_a_reading_cannot_write_on_any_ground() throws Exception {
    var database = house.database();
    var clock = Clock.systemUTC();
    var site =
        new ApiSite(
            List.of(new Meddling()),
            new ApiSite.Ways(database.db(), database.people(), _ -> false, false),
            new Sessions(database.people(), clock),
            new Trail(),
            clock,
            (_, _) -> true,
            Watch.NOBODY);
    try (var server = WebServer.start(0, WebServer.Place.HERE, Teller.PLAIN, List.of(site))) {
      for (var path : List.of("books", "people", "self")) {
        var answer = ask(URI.create(server.url()).resolve("/api/v1/meddling/" + path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).contains("25006");
      }
    }
  }

  /** The kit itself refuses to serve a change that no trail would note. */
  @Test
  void s28_a_change_that_is_not_noted_cannot_be_written() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            Operation.post("silent", "/silent", SELF)
                .says("Silent", "Changes something on its own.")
                .alone(Said.class, (_, _) -> Reply.of(new Said("done"))))
        .hasMessageContaining("no trail");
  }
}
