package org.koprogo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.Wiring;
import org.koprogo.delivery.Mailbox;
import org.koprogo.delivery.Outbox;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.People;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.organizations.Organizations;
import org.koprogo.web.Teller;
import org.koprogo.web.WebServer;

/** The whole program over HTTP on the ground's database, in this process, and a syndic who asks. */
final class ApiGround implements AutoCloseable {
  static final String PASSWORD = "a password of some length";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");

  private final Connection operator;
  private final Clock clock;
  private final OrganizationId organization;
  private final Db people;
  private final WebServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String secret;

  ApiGround(Ground ground, Rooms rooms, OrganizationId organization)
      throws SQLException, IOException, InterruptedException {
    this(ground, rooms, organization, Clock.systemUTC(), new Waits());
  }

  /**
   * The same at another time.
   *
   * @param waits are told of every statement that an answer needs
   */
  ApiGround(Ground ground, Rooms rooms, OrganizationId organization, Clock clock, Waits waits)
      throws SQLException, IOException, InterruptedException {
    this.operator = ground.operator();
    this.clock = clock;
    this.organization = organization;
    this.people = ground.of("app_identity", waits);
    var all =
        Wiring.serve(
            new Wiring.Ways(
                ground.db(waits),
                people,
                new Mailbox(ground.of("app_relay"), false),
                new Organizations(DSL.using(operator, SQLDialect.POSTGRES)),
                false),
            rooms,
            clock,
            "http://127.0.0.1");
    this.server = WebServer.start(0, WebServer.Place.HERE, Teller.PLAIN, all.sites());
    invite(
        new Memberships.Grant(
            email(), "The bench", "en", Role.SYNDIC, null, null, null, null, null));
    this.secret = secret(signIn());
  }

  private static String secret(String signedIn) {
    var found = SECRET.matcher(signedIn);
    if (!found.find()) throw new IllegalStateException("signing in shows no secret");
    return found.group(1);
  }

  /** An owner of a building, and the secret of his session. */
  String owner(BuildingId building, UUID party) throws IOException, InterruptedException {
    var email = "owner-" + party + "@example.org";
    invite(
        new Memberships.Grant(
            email, "An owner", "en", Role.OWNER, building, party, null, null, null));
    return secret(signIn(email));
  }

  /** The secret of the syndic's session. */
  String syndic() {
    return secret;
  }

  private void invite(Memberships.Grant grant) {
    var door = new People(people, clock, new Outbox(), "http://127.0.0.1");
    var granted =
        Tenant.as(
            organization,
            () -> people.tx(tx -> new Memberships(door, clock).grant(tx, grant, null, "Bench")));
    if (!(granted instanceof Memberships.GrantResult.Granted(var _, var link)) || link == null)
      throw new IllegalStateException("not invited: " + granted);
    var result = door.welcome(link.replaceAll(".*secret=", ""), PASSWORD, "127.0.0.1");
    if (result != People.PasswordResult.CHANGED)
      throw new IllegalStateException("not welcome: " + result);
  }

  /** Signs in over HTTP. */
  String signIn() throws IOException, InterruptedException {
    return signIn(email());
  }

  /** Of whom no other organization knows. */
  private String email() {
    return "bench-" + organization.value() + "@example.org";
  }

  private String signIn(String email) throws IOException, InterruptedException {
    var body =
        String.format(Locale.ROOT, "{\"email\": \"%s\", \"password\": \"%s\"}", email, PASSWORD);
    return sent(request("/api/v1/sessions").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  String get(String path) throws IOException, InterruptedException {
    return sent(mine(path).GET());
  }

  /** A page as a browser gets it. */
  String page(String path, String who) throws IOException, InterruptedException {
    return sent(request(path).header("Cookie", "koprogo=" + who).GET());
  }

  String post(String path, @Nullable String body) throws IOException, InterruptedException {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    return sent(mine(path).header("Idempotency-Key", UUID.randomUUID().toString()).POST(publisher));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url()).resolve(path))
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder mine(String path) {
    return request(path).header("Authorization", "Bearer " + secret);
  }

  /** An answer other than 2xx is no measurement. */
  private String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2)
      throw new IllegalStateException(
          answer.uri().getPath() + " answers " + answer.statusCode() + " " + answer.body());
    return answer.body();
  }

  /** The first id in an answer. */
  static String id(String answer) {
    var found = ID.matcher(answer);
    if (!found.find()) throw new IllegalStateException("no id in " + answer);
    return found.group(1);
  }

  @Override
  public void close() throws SQLException {
    server.close();
    client.close();
    operator.close();
  }
}
