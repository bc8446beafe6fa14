package org.koprogo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.delivery.Mailbox;
import org.koprogo.health.Management;
import org.koprogo.health.Metrics;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Ids;
import org.koprogo.platform.Platform;
import org.koprogo.platform.Settings;
import org.koprogo.web.Patience;
import org.koprogo.web.WebServer;

/**
 * The server as it is set up in earnest (its own pools, with their waits), whose way to the
 * database can fall silent.
 */
@NullMarked
final class SteadyHouse implements AutoCloseable {
  /** For tests that wait until it is over. */
  static final Patience SHORT = new Patience(Patience.USUAL.body(), Duration.ofSeconds(4));

  static final Patience SHORT_BODY = new Patience(Duration.ofSeconds(1), Patience.USUAL.request());

  private final ApiHouse house = new ApiHouse();
  private final DeafProxy way;
  private final Platform platform;
  private final WebServer server;
  private final Management management;
  private final Person syndic;
  private int numbers = 6_300_000;

  SteadyHouse(Patience patience) throws SQLException {
    var at = house.database().admin();
    this.way = new DeafProxy(at.host(), at.port());
    var environment = new HashMap<>(Program.on(house.database()).environment());
    environment.computeIfPresent(
        "DATABASE_URL",
        (_, url) -> url.replace("@" + at.host() + ":" + at.port(), "@127.0.0.1:" + way.port()));
    this.platform = Platform.forRequests(Settings.of(environment), _ -> {});
    var ways =
        new Wiring.Ways(
            platform.db(),
            platform.people(),
            new Mailbox(platform.letters(), false),
            platform.organizations(),
            false);
    var metrics = new Metrics();
    metrics.counter("koprogo.retries", "Work repeated.", () -> platform.db().retries());
    var all =
        Wiring.serve(
            ways,
            new Rooms(),
            Clock.systemUTC(),
            new Wiring.Place("http://127.0.0.1", null),
            metrics);
    this.server =
        WebServer.start(0, new WebServer.Place(false, null, patience), all.teller(), all.sites());
    this.management = Management.start(0, platform::answers, metrics::text);
    this.syndic = house.person(house.organization(), Role.SYNDIC, null, null);
  }

  ApiHouse house() {
    return house;
  }

  DeafProxy way() {
    return way;
  }

  Platform platform() {
    return platform;
  }

  URI url() {
    return URI.create(server.url());
  }

  Person syndic() {
    return syndic;
  }

  /** Somebody who sees everything and whom no policy binds. */
  Session superuser() {
    return Session.asSuperuser(house.database(), null);
  }

  Answer get(String path) {
    return ask("GET", path, null);
  }

  Answer ask(String method, String path, @Nullable String body, String... headers) {
    return house.askAt(url().resolve(path), syndic, method, body, headers);
  }

  /** A building that nobody has sent yet. */
  synchronized String building() {
    return """
    {"name": "Résidence", "legalName": "ACP", "enterpriseNumber": "%s", "vatLiable": false,
     "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
     "languages": ["fr"], "sharesTotal": 1,
     "lots": [{"code": "A", "type": "APARTMENT", "shares": 1, "secondary": false}]}
    """
        .formatted(SomeBuildings.enterpriseNumber(numbers++));
  }

  Answer add(String building) {
    return ask("POST", "/api/v1/buildings", building, "Idempotency-Key", "key-" + Ids.next());
  }

  /** What the management port answers. */
  HttpResponse<String> managed(String path) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management.port() + path))
              .timeout(Duration.ofSeconds(30))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All at once, each in a thread of its own. */
  static <T> List<T> together(int times, Callable<T> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var begun = new ArrayList<java.util.concurrent.Future<T>>();
      for (var i = 0; i < times; i++) begun.add(threads.submit(work));
      var answers = new ArrayList<T>();
      for (var each : begun) answers.add(each.get());
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() throws SQLException {
    server.close();
    management.close();
    way.close();
    platform.close();
    house.close();
  }
}
