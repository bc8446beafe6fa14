package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Ids;

/**
 * Row S27: forty names, addresses, accounts, passwords and secrets go through good, refused,
 * hostile and failing requests and an outage of the database. None is in the log of production, in
 * the metrics or in the body of a refusal, and every line of the log is one JSON object.
 */
@NullMarked
final class CanaryTest {
  private static final int EACH = 8;

  private final List<String> canaries = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  private String canary(String kind, int number) {
    var canary =
        switch (kind) {
          case "name" -> "Kanarie Zwqx" + number;
          case "email" -> "kanarie" + number + "@zwqx.example";
          case "iban" ->
              "BE" + (10 + number) + "53900754" + String.format(Locale.ROOT, "%04d", number);
          case "password" -> "zwqx password of canary " + number;
          default -> "kps_zwqxSecretOfCanary" + number;
        };
    if (!canaries.contains(canary)) canaries.add(canary);
    return canary;
  }

  @Test
  void s27_no_canary_is_in_logs_metrics_or_refusals_and_no_line_is_forged()
      throws SQLException, IOException {
    try (var house = new ApiHouse();
        var way = new DeafProxy(house.database().admin().host(), house.database().admin().port());
        var server = ServedChild.of(house.database(), production(house, way))) {
      var ours = house.organization();
      var walk =
          new Walk(
              house,
              server,
              house.person(ours, Role.SYNDIC, null, null),
              house.person(ours, Role.ADMINISTRATOR, null, null));
      walk.goodAndRefused();
      forged(server);
      walk.failing();
      way.fallSilent();
      for (var i = 0; i < EACH; i++) walk.owner(i);
      way.hearAgain();
      var metrics = server.managed("/metrics").body();
      server.terminate();
      server.mustHaveEndedWell();
      mustBeClean(metrics, server.written());
    }
  }

  private static Map<String, String> production(ApiHouse house, DeafProxy way) {
    var at = house.database().admin();
    var url = String.valueOf(Program.on(house.database()).environment().get("DATABASE_URL"));
    var settings = new HashMap<String, String>();
    settings.put("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback-production.xml");
    settings.put(
        "DATABASE_URL", url.replace("@" + at.host() + ":" + at.port(), "@127.0.0.1:" + way.port()));
    return settings;
  }

  private void mustBeClean(String metrics, String log) {
    assertThat(canaries).hasSize(40);
    assertThat(refusals).hasSizeGreaterThan(80);
    for (var canary : canaries) {
      assertThat(log).as("log").doesNotContain(canary);
      assertThat(metrics).as("metrics").doesNotContain(canary);
      assertThat(refusals).as("refusals").noneMatch(r -> r.contains(canary));
    }
    assertThat(refusals)
        .noneMatch(
            r -> r.matches("(?is).*(exception|\\bat org\\.|insert into|select |sqlstate).*"));
    var lines = log.lines().filter(l -> !l.startsWith("It answers this machine alone")).toList();
    assertThat(lines).hasSizeGreaterThan(80);
    for (var line : lines)
      assertThat(ApiHouse.tree(line.getBytes(StandardCharsets.UTF_8)))
          .as(line)
          .isInstanceOf(Map.class);
    assertThat(lines).as("each fault is told").anyMatch(l -> l.contains("incident"));
    assertThat(log).as("a line of the sender's own").doesNotContain("zwqx-forged");
  }

  /** Line ends in every place where a request has text, also where no client would put them. */
  private static void forged(ServedChild server) throws IOException {
    var line = "{\"level\":\"INFO\",\"message\":\"zwqx-forged\"}";
    var encoded = "%0d%0a" + URLEncoder.encode(line, StandardCharsets.UTF_8);
    for (var request :
        List.of(
            "GET /api/v1/buildings/" + encoded + " HTTP/1.1\r\nHost: localhost\r\n",
            "GET /buildings/" + encoded + "?a=" + encoded + " HTTP/1.1\r\nHost: localhost\r\n",
            "GET /api/v1/me?" + encoded + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: a\r\n",
            "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer a\r"
                + line
                + "\r\n",
            "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nUser-Agent: a\n" + line + "\r\n",
            "GET / HTTP/1.1\r\nHost: " + line + "\r\n",
            "\r\n" + line + "\r\n")) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.site().getPort())) {
        socket.setSoTimeout(30_000);
        socket
            .getOutputStream()
            .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getInputStream().readAllBytes();
      }
    }
  }

  /** Somebody who asks the server, and remembers every refusal. */
  private final class Walk {
    private final ApiHouse house;
    private final ServedChild server;
    private final Person syndic;
    private final Person administrator;
    private String building = "";

    Walk(ApiHouse house, ServedChild server, Person syndic, Person administrator) {
      this.administrator = administrator;
      this.house = house;
      this.server = server;
      this.syndic = syndic;
    }

    private Answer ask(
        @Nullable Person who,
        String method,
        String path,
        @Nullable String body,
        String... headers) {
      var url = URI.create(server.site().toString()).resolve(path);
      var answer = house.askAt(url, who, method, body, headers);
      if (answer.status() >= 400) refusals.add(answer.text());
      return answer;
    }

    void goodAndRefused() {
      var made = ask(syndic, "POST", "/api/v1/buildings", newBuilding(0));
      assertThat(made.status()).as(made.text()).isEqualTo(201);
      building = made.header("Location");
      for (var i = 0; i < EACH; i++) {
        assertThat(owner(i).status()).isEqualTo(201);
        assertThat(owner(i).status()).as("the code is used").isEqualTo(409);
        people(i);
        hostile(i);
      }
    }

    private void people(int i) {
      var grant =
          "{\"email\": \"%s\", \"name\": \"%s\", \"language\": \"fr\", \"role\": \"SYNDIC\"}"
              .formatted(canary("email", i), canary("name", i));
      assertThat(ask(administrator, "POST", "/api/v1/members", grant).status()).isEqualTo(201);
      var signIn =
          "{\"email\": \"%s\", \"password\": \"%s\"}"
              .formatted(canary("email", i), canary("password", i));
      ask(null, "POST", "/api/v1/sessions", signIn);
      var welcome =
          "{\"secret\": \"%s\", \"password\": \"%s\"}"
              .formatted(canary("token", i), canary("password", i));
      ask(null, "POST", "/api/v1/people/welcome", welcome);
      ask(new Person("x", canary("token", i)), "GET", "/api/v1/me", null);
      ask(null, "GET", "/api/v1/me", null, "Cookie", "koprogo=" + canary("token", i));
    }

    private void hostile(int i) {
      var iban = canary("iban", i);
      var movement =
          "{\"counterparty\": {\"name\": \"%s\", \"iban\": \"%s\"}, \"amount\": \"%s\"}"
              .formatted(canary("name", i), iban, iban);
      ask(
          syndic,
          "POST",
          building + "/movements",
          movement,
          "Idempotency-Key",
          "key-" + Ids.next());
      ask(
          syndic,
          "POST",
          building + "/owners",
          "{\"name\": \"" + iban + "\\u0000\", \"kind\": \"" + iban + "\"}");
      ask(syndic, "POST", building + "/owners", "{\"name\": " + iban);
      var asked = URLEncoder.encode(iban, StandardCharsets.UTF_8);
      ask(syndic, "GET", building + "/owners?limit=" + asked, null);
      ask(syndic, "GET", building + "/owners?iban=" + asked, null);
      ask(
          syndic,
          "GET",
          building + "/owners",
          null,
          "If-None-Match",
          iban,
          "User-Agent",
          canary("name", i));
      ask(null, "GET", "/no-page?name=" + asked, null);
    }

    Answer owner(int i) {
      return ask(
          syndic,
          "POST",
          building + "/owners",
          "{\"code\": \"P%d\", \"kind\": \"PERSON\", \"name\": \"%s\"}"
              .formatted(i, canary("name", i)));
    }

    /** A fault whose words repeat the whole row, as a database's own may. */
    void failing() {
      try (var admin = Session.asSuperuser(house.database(), null)) {
        admin.run(
            """
            create function public.fault() returns trigger language plpgsql as $$
            begin
              raise exception 'row %', new using errcode = 'XX000', detail = new::text;
            end $$\
            """);
        admin.run(
            "create trigger fault before insert on registry.party for each row execute function public.fault()");
        admin.commit();
      }
      for (var i = 0; i < EACH; i++) {
        var name = canary("name", i);
        var body = "{\"code\": \"F%d\", \"kind\": \"PERSON\", \"name\": \"%s\"}".formatted(i, name);
        assertThat(ask(syndic, "POST", building + "/owners", body).status()).isEqualTo(500);
      }
    }

    private String newBuilding(int number) {
      return """
      {"name": "N", "legalName": "ACP", "enterpriseNumber": "%s", "vatLiable": false,
       "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
       "languages": ["fr"], "sharesTotal": 1,
       "lots": [{"code": "A", "type": "APARTMENT", "shares": 1, "secondary": false}]}
      """
          .formatted(SomeBuildings.enterpriseNumber(6_500_000 + number));
    }
  }
}
