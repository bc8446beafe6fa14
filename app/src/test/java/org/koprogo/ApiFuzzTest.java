package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/**
 * Every operation of the served document with values made from its schemas, right ones and ones
 * that hurt: none is answered by a fault of the program, by a status that is not told, or by a body
 * that is not as it is told. {@code -Dkoprogo.fuzz=500} asks everything so many times, {@code
 * -Dkoprogo.seed} asks the same again.
 */
class ApiFuzzTest {
  private static final long SEED = Long.getLong("koprogo.seed", 20_261_122);
  private static final int ROUNDS = Integer.getInteger("koprogo.fuzz", 3);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static OrganizationId theirs;
  private static BuildingId building;
  private static UUID owner;
  private static Map<String, Object> schemas;
  private static Map<String, Object> paths;
  private static final Map<Role, Person> people = new EnumMap<>(Role.class);

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    theirs = house.organization();
    building = house.residence(ours);
    house.residence(theirs);
    owner = UUID.fromString(Served.anId(house, "owner", ours));
    var document =
        Fuzz.object(ApiHouse.tree(house.get(null, "/api/openapi.json").response().body(), true));
    schemas = Fuzz.object(Fuzz.object(document.get("components")).get("schemas"));
    paths = Fuzz.object(document.get("paths"));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static @Nullable Person who(Permission permission) {
    if (permission == Permission.ANYONE) return null;
    var role =
        switch (permission) {
          case SELF -> Role.SYNDIC;
          case OPERATE -> Role.SUPPORT;
          default ->
              Objects.requireNonNull(MatrixTest.DECLARED.get(permission)).stream()
                  .min(java.util.Comparator.naturalOrder())
                  .orElseThrow();
        };
    return people.computeIfAbsent(role, ApiFuzzTest::person);
  }

  private static Person person(Role role) {
    var isOfBuilding =
        switch (role) {
          case OWNER, COUNCIL, COMMISSIONER -> true;
          default -> false;
        };
    return house.person(
        ours, role, isOfBuilding ? building : null, role == Role.OWNER ? owner : null);
  }

  /** One request; its body when there is one. */
  private record Request(Served.Operation operation, String path, @Nullable String body) {
    @Override
    public String toString() {
      var shown = body == null ? "" : " " + (body.length() > 700 ? body.substring(0, 700) : body);
      return operation.id() + " " + operation.method() + " " + path + shown;
    }
  }

  private static String id(Random random, String name) {
    var known = Served.isKnown(name);
    return switch (random.nextInt(8)) {
      case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
      case 1 -> known ? Served.anId(house, name, theirs) : UUID.randomUUID().toString();
      default -> known ? Served.anId(house, name, ours) : UUID.randomUUID().toString();
    };
  }

  private static Request request(Served.Operation operation, Random random) {
    var fuzz = new Fuzz(random, schemas, name -> id(random, name));
    var hurting = random.nextInt(4);
    var path = operation.path();
    var query = new ArrayList<String>();
    for (var parameter : operation.parameters()) {
      var name = String.valueOf(parameter.get("name"));
      var needed = Boolean.TRUE.equals(parameter.get("required"));
      var value =
          name.equals("year") && random.nextInt(4) > 0
              ? (random.nextBoolean() ? "2025-01-01" : "2026-01-01")
              : fuzz.parameter(parameter, hurting == 0 && random.nextInt(3) == 0);
      if ("path".equals(parameter.get("in")))
        path = path.replace("{" + name + "}", value.isEmpty() ? "-" : value);
      if ("query".equals(parameter.get("in")) && (needed || random.nextInt(3) == 0))
        query.add(name + "=" + value);
    }
    if (hurting == 0 && random.nextInt(6) == 0) query.add("colour=%00");
    var address = "/api/v1" + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    var schema = operation.schema();
    return new Request(
        operation,
        address,
        schema == null
            ? (random.nextInt(20) == 0 ? "{}" : null)
            : fuzz.body(schema, operation.body(), hurting == 0 ? 0 : random.nextInt(3)));
  }

  /** Whose answer was the last one. */
  private static @Nullable Request before;

  private static @Nullable String wrong(Request request, Random random) {
    var who = who(request.operation().permission());
    var headers = new ArrayList<String>();
    if (!request.operation().method().equals("GET")) {
      if (random.nextInt(20) > 0)
        headers.addAll(List.of("Idempotency-Key", "fuzz-" + random.nextLong()));
      headers.addAll(List.of("If-Match", etag(request, who, random)));
    }
    try {
      var answer =
          house.ask(
              who,
              request.operation().method(),
              request.path(),
              request.body(),
              headers.toArray(String[]::new));
      // Who has changed his password, gone, or taken his own role away is somebody else now.
      if (answer.status() == 401 || answer.status() == 403) people.values().remove(who);
      return answer.status() < 500 ? null : request + " -> " + answer.text();
    } catch (AssertionError e) {
      return request + " -> " + e.getMessage();
    } catch (java.io.UncheckedIOException e) {
      return request + " -> no answer, after " + before;
    } finally {
      before = request;
    }
  }

  private static String etag(Request request, @Nullable Person who, Random random) {
    var served = Fuzz.object(paths.get(request.operation().path()));
    if (random.nextInt(4) == 0 || !served.containsKey("get")) return "\"none\"";
    var tag = house.get(who, request.path().split("\\?", 2)[0]).header("ETag");
    return tag.isEmpty() ? "\"none\"" : tag;
  }

  @Test
  void no_request_finds_a_fault_of_the_program() {
    var random = new Random(SEED);
    var operations = Served.operations(house);
    var wrong = new ArrayList<String>();
    for (var round = 0; round < ROUNDS && wrong.size() < 20; round++) {
      for (var operation : operations) {
        var found = wrong(request(operation, random), random);
        if (found != null) wrong.add(found);
      }
    }
    assertThat(wrong).as("seed=" + SEED).isEmpty();
  }
}
