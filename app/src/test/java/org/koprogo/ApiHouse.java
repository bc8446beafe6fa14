package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.ApiSite;
import org.koprogo.api.Watch;
import org.koprogo.delivery.Mailbox;
import org.koprogo.delivery.Outbox;
import org.koprogo.desk.DeskSite;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.OidcProvider;
import org.koprogo.identity.People;
import org.koprogo.identity.Role;
import org.koprogo.identity.Sessions;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.organizations.Organizations;
import org.koprogo.web.WebServer;
import org.koprogo.year.FolderReader;
import org.koprogo.year.Progress;
import org.koprogo.year.ReadFolder;
import org.koprogo.year.YearOutcome;
import org.koprogo.year.YearRun;

/** The whole program on a database of its own, asked over HTTP, and people who may ask. */
public final class ApiHouse implements AutoCloseable {
  public static final String PASSWORD = "a password of some length";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final Connection operator;
  private final Clock clock;
  private final Rooms rooms = new Rooms();
  private final WebServer server;
  private final ApiSite api;
  private final List<DeskSite.Listed> pages;
  private final Contract contract;
  private final Sessions sessions;
  private final People people;
  private final Memberships memberships;
  private final HttpClient client = HttpClient.newHttpClient();

  public ApiHouse() throws SQLException {
    this(Clock.systemUTC());
  }

  public ApiHouse(Clock clock) throws SQLException {
    this(clock, false);
  }

  /**
   * @param secondFactor whether who moves money must have shown one, as in production
   */
  public ApiHouse(Clock clock, boolean secondFactor) throws SQLException {
    this(clock, secondFactor, null);
  }

  /** The same, where an OpenID provider is named. */
  public ApiHouse(Clock clock, boolean secondFactor, @Nullable OidcProvider provider)
      throws SQLException {
    this(clock, secondFactor, provider, 0);
  }

  /**
   * The same at this port, so that its own name for itself is where a browser finds it.
   *
   * @param port 0 takes a free one
   */
  public ApiHouse(Clock clock, boolean secondFactor, @Nullable OidcProvider provider, int port)
      throws SQLException {
    this.clock = clock;
    this.database = TestDatabase.create();
    this.operator = database.as("app_operator");
    var all =
        wired(
            secondFactor,
            new Wiring.Place("http://127.0.0.1" + (port == 0 ? "" : ":" + port), provider));
    this.api = all.api();
    this.pages = all.desk().listed();
    this.contract = Contract.of(api.document());
    this.server = WebServer.start(port, WebServer.Place.HERE, all.teller(), all.sites());
    this.sessions = new Sessions(database.people(), clock);
    this.people = new People(database.people(), clock, new Outbox(), "http://127.0.0.1");
    this.memberships = new Memberships(people, clock);
  }

  /** The program on this house's database, as people reach it at a place. */
  Wiring.Served wired(boolean secondFactor, Wiring.Place place) {
    return Wiring.serve(
        new Wiring.Ways(
            database.db(),
            database.people(),
            new Mailbox(database.letters(), true),
            new Organizations(DSL.using(operator, SQLDialect.POSTGRES)),
            secondFactor),
        rooms,
        clock,
        place,
        Watch.NOBODY);
  }

  public TestDatabase database() {
    return database;
  }

  public Rooms rooms() {
    return rooms;
  }

  /** Every page that is served. */
  public List<DeskSite.Listed> pages() {
    return pages;
  }

  public ApiSite api() {
    return api;
  }

  public URI url(String path) {
    return URI.create(server.url()).resolve(path);
  }

  public OrganizationId organization() {
    return database.organization();
  }

  /** An organization with the example residence and its closed year; returns the building. */
  public BuildingId residence(OrganizationId organization) {
    return example(organization, "residence-les-tilleuls");
  }

  /** An organization with one of the examples and its closed year; returns the building. */
  public BuildingId example(OrganizationId organization, String name) {
    var folder = FolderReader.read(Path.of("../examples").resolve(name));
    assertThat(folder).isInstanceOf(ReadFolder.Readable.class);
    var year = ((ReadFolder.Readable) folder).folder();
    var outcome = new YearRun(database.db(), rooms).run(organization, year, Progress.NONE);
    assertThat(outcome).isInstanceOf(YearOutcome.Closed.class);
    return Tenant.as(
        organization,
        () -> database.db().snapshot(s -> rooms.registry.buildings(s).getFirst().id()));
  }

  /** Somebody who signed in. */
  public record Person(String email, String secret) {}

  /** A new person with this role, who has chosen a password and signed in. */
  public Person person(
      OrganizationId organization, Role role, @Nullable BuildingId building, @Nullable UUID party) {
    var email =
        role.name().toLowerCase(java.util.Locale.ROOT) + NUMBER.incrementAndGet() + "@example.org";
    grant(organization, email, role, building, party);
    assertThat(people.welcome(mailedSecret(email), PASSWORD, somewhere()))
        .isEqualTo(People.PasswordResult.CHANGED);
    return signIn(email);
  }

  /** Everybody at his own place, so that nobody waits for the others. */
  private static String somewhere() {
    var n = NUMBER.incrementAndGet();
    return "10." + (n >> 16 & 255) + "." + (n >> 8 & 255) + "." + (n & 255);
  }

  /** A new person who is this owner from a day until another, has a password and signed in. */
  public Person owner(
      OrganizationId organization,
      String email,
      BuildingId building,
      UUID party,
      java.time.@Nullable LocalDate from,
      java.time.@Nullable LocalDate to) {
    grant(
        organization,
        new Memberships.Grant(
            email, "Somebody", "en", Role.OWNER, building, party, from, to, null));
    assertThat(people.welcome(mailedSecret(email), PASSWORD, somewhere()))
        .isEqualTo(People.PasswordResult.CHANGED);
    return signIn(email);
  }

  /** Gives a role, and leaves the person to himself. */
  public Memberships.GrantResult.Granted grant(
      OrganizationId organization,
      String email,
      Role role,
      @Nullable BuildingId building,
      @Nullable UUID party) {
    var to = role == Role.SUPPORT ? java.time.LocalDate.now(clock).plusDays(10) : null;
    return grant(
        organization,
        new Memberships.Grant(
            email, "Somebody", "en", role, building, party, null, to, "asked for help"));
  }

  private Memberships.GrantResult.Granted grant(
      OrganizationId organization, Memberships.Grant grant) {
    var result =
        Tenant.as(
            organization,
            () ->
                database.people().tx(tx -> memberships.grant(tx, grant, null, "The organization")));
    assertThat(result).isInstanceOf(Memberships.GrantResult.Granted.class);
    return (Memberships.GrantResult.Granted) result;
  }

  /** Somebody who runs the server, and is nothing in any organization. */
  public Person operator() {
    var person = person(organization(), Role.SYNDIC, null, null);
    try (var all = org.koprogo.Session.asSuperuser(database, null)) {
      all.run("update identity.person set operator = true where email = ?", person.email());
      all.run(
          "update identity.membership set revoked_at = now() where person_id = (select person_id from identity.person where email = ?)",
          person.email());
      assertThat(all.commit()).isEmpty();
    }
    return signIn(person.email());
  }

  public Person signIn(String email) {
    var result = sessions.signIn(new Sessions.Attempt(email, PASSWORD, null, "127.0.0.1", "test"));
    assertThat(result).isInstanceOf(Sessions.SignInResult.SignedIn.class);
    return new Person(email, ((Sessions.SignInResult.SignedIn) result).secret());
  }

  /** The secret of the newest letter to this address. */
  public String mailedSecret(String email) {
    try (var connection = database.admin().open("koprogo-test");
        var statement =
            connection.prepareStatement(
                "select body from delivery.message where recipient = ? order by created_at desc limit 1")) {
      statement.setString(1, email);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).as("a letter to " + email).isTrue();
        return rows.getString(1).replaceAll("(?s).*secret=(\\S+).*", "$1");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer, its body as it came and, when it is JSON, as a tree. */
  public record Answer(int status, HttpResponse<byte[]> response) {
    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> json() {
      return (Map<String, Object>) java.util.Objects.requireNonNull(tree(response.body()));
    }

    /** The items of a list. */
    public List<Map<String, Object>> items() {
      return rows(json().get("items"));
    }

    /** What is wrong with a request, each with its place. */
    public List<Map<String, Object>> errors() {
      return rows(json().get("errors"));
    }

    /** Refused so, with a fault at this place among others. */
    public void isRefused(int status, String problem, String place) {
      assertThat(status()).as(text()).isEqualTo(status);
      assertThat(problem()).isEqualTo(problem);
      assertThat(errors()).extracting(e -> e.get("at")).contains(place);
    }

    /** The slug of a problem. */
    public String problem() {
      return String.valueOf(json().get("type")).replace("/api/problems/", "");
    }
  }

  /** The objects of a JSON list. */
  public static List<Map<String, Object>> rows(@Nullable Object list) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var each : (List<?>) java.util.Objects.requireNonNull(list)) {
      var row = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) each).forEach((name, value) -> row.put(String.valueOf(name), value));
      rows.add(row);
    }
    return rows;
  }

  public Answer get(@Nullable Person who, String path) {
    return ask(who, "GET", path, null);
  }

  public Answer post(@Nullable Person who, String path, @Nullable String body) {
    return ask(who, "POST", path, body);
  }

  /**
   * @param headers name, value, name, value
   */
  public Answer ask(
      @Nullable Person who, String method, String path, @Nullable String body, String... headers) {
    return askAt(url(path), who, method, body, headers);
  }

  /** The same of another server of the same database; no answer in 30 seconds fails the test. */
  public Answer askAt(
      URI url, @Nullable Person who, String method, @Nullable String body, String... headers) {
    var query = url.getRawQuery();
    var path = url.getRawPath() + (query == null ? "" : "?" + query);
    var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30));
    if (who != null) request.header("Authorization", "Bearer " + who.secret());
    if (body != null) request.header("Content-Type", "application/json");
    for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    request.method(
        method,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      assertThat(faults(method, path, response)).as(method + " " + path).isEmpty();
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What of an answer is not as the served document says; nothing else may leave the house. */
  private List<String> faults(String method, String path, HttpResponse<byte[]> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    return contract.faults(method, path, response.statusCode(), type, response.body());
  }

  /** JSON as maps, lists, texts, numbers (as texts), booleans and null. */
  public static @Nullable Object tree(byte[] json) {
    return tree(json, false);
  }

  /** The same, with numbers as numbers. */
  public static @Nullable Object tree(byte[] json, boolean numbers) {
    try (var parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return value(parser, numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Object value(JsonParser parser, boolean numbers) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          var name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser, numbers));
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser, numbers));
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> numbers ? (Object) parser.getLongValue() : parser.getText();
      default -> parser.getText();
    };
  }

  @Override
  public void close() throws SQLException {
    server.close();
    operator.close();
    database.close();
  }
}
