package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.registry.Party;

/**
 * Every operation of the served document, with every id it takes, for every role. The cases are
 * made from the document: an operation that is new has its cases, or the test fails and says which
 * id it cannot fill.
 */
class MatrixTest {
  private static final AtomicInteger KEY = new AtomicInteger();
  private static final String CANARY = "Zzcanary";

  /** The tables whose rows a refused request may add or touch: its own trace. */
  private static final Set<String> TRACES =
      Set.of("audit.event", "identity.session", "identity.failure", "identity.challenge");

  private static ApiHouse house;
  private static OrganizationId ours;
  private static OrganizationId theirs;
  private static BuildingId building;
  private static final Map<Role, Person> people = new EnumMap<>(Role.class);
  private static List<Served.Operation> operations;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    theirs = house.organization();
    building = house.residence(ours);
    var foreign = house.residence(theirs);
    plantCanaries();
    var rooms = house.rooms();
    var owner =
        org.koprogo.kernel.Tenant.as(
            ours,
            () ->
                house
                    .database()
                    .db()
                    .snapshot(
                        s -> rooms.registry.parties(s, building, Party.Role.OWNER).getFirst()));
    for (var role : Role.values()) {
      var limited = role == Role.OWNER || role == Role.COUNCIL || role == Role.COMMISSIONER;
      people.put(
          role,
          house.person(
              ours,
              role,
              limited ? building : null,
              role == Role.OWNER ? owner.id().value() : null));
    }
    house.person(theirs, Role.SYNDIC, null, null);
    house.person(theirs, Role.COUNCIL, foreign, null);
    operations = Served.operations(house);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** What nobody of ours may ever read. */
  private static void plantCanaries() throws SQLException {
    try (var admin = house.database().admin().open("koprogo-test");
        var statement = admin.createStatement()) {
      for (var sql :
          List.of(
              "update registry.building set name = '"
                  + CANARY
                  + "', legal_name = '"
                  + CANARY
                  + "', street = '"
                  + CANARY
                  + "'",
              "update registry.party set name = '" + CANARY + "'"))
        statement.execute(sql + " where organization_id = '" + theirs + "'");
    }
  }

  /** One way to ask: which ids stand where. */
  private record Case(String path, @Nullable String body) {}

  private static Case ownCase(Served.Operation operation) {
    var path = operation.path();
    for (var parameter : operation.parameters())
      if ("path".equals(parameter.get("in")))
        path = path.replace("{" + parameter.get("name") + "}", own(parameter));
    return new Case("/api/v1" + path + needed(operation, ""), filled(operation, ""));
  }

  /** The query without which there is no answer, with their id at one of its names. */
  private static String needed(Served.Operation operation, String foreign) {
    return operation.parameters().stream()
        .filter(p -> "query".equals(p.get("in")))
        .filter(p -> Boolean.TRUE.equals(p.get("required")) || foreign.equals(p.get("name")))
        .map(p -> {
          var name = String.valueOf(p.get("name"));
          return name + "=" + (name.equals(foreign) ? Served.anId(house, name, theirs) : own(p));
        })
        .reduce((a, b) -> a + "&" + b)
        .map(query -> "?" + query)
        .orElse("");
  }

  private static String own(Map<String, Object> parameter) {
    var name = String.valueOf(parameter.get("name"));
    if (Served.isUuid(parameter)) return Served.anId(house, name, ours);
    if (name.equals("year")) return "2026-01-01";
    return String.valueOf(parameter.get("example"));
  }

  /** The example with our ids, but theirs at one place; as JSON. */
  private static @Nullable String filled(Served.Operation operation, String foreignAt) {
    if (operation.body() == null) return null;
    return Served.json(
        operation.filled(
            (at, name) -> Served.anId(house, name, at.equals(foreignAt) ? theirs : ours)));
  }

  /** Every way to put one of their ids into the request. */
  private static List<Case> foreignCases(Served.Operation operation) {
    var cases = new ArrayList<Case>();
    var own = ownCase(operation);
    for (var name : operation.pathIds()) {
      var path = operation.path();
      for (var parameter : operation.parameters()) {
        if (!"path".equals(parameter.get("in"))) continue;
        var value =
            name.equals(parameter.get("name")) ? Served.anId(house, name, theirs) : own(parameter);
        path = path.replace("{" + parameter.get("name") + "}", value);
      }
      cases.add(new Case("/api/v1" + path + needed(operation, ""), own.body()));
    }
    for (var parameter : operation.parameters()) {
      if ("query".equals(parameter.get("in")) && Served.isUuid(parameter))
        cases.add(
            new Case(
                own.path().split("\\?", 2)[0]
                    + needed(operation, String.valueOf(parameter.get("name"))),
                own.body()));
    }
    for (var place : operation.idPlaces())
      cases.add(new Case(own.path(), filled(operation, place)));
    return cases;
  }

  private static Answer ask(@Nullable Person who, Served.Operation operation, Case asked) {
    var headers =
        operation.method().equals("GET")
            ? new String[0]
            : new String[] {
              "Idempotency-Key", "matrix-" + KEY.incrementAndGet() + "-key", "If-Match", "\"none\""
            };
    if (operation.id().equals("addDocuments") && tree(asked.body()) instanceof Map<?, ?> said)
      return withFile(who, asked.path(), said);
    return house.ask(who, operation.method(), asked.path(), asked.body(), headers);
  }

  private static @Nullable Object tree(@Nullable String body) {
    return body == null ? null : ApiHouse.tree(body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same as a form with a file, so that the file is no reason to refuse. */
  private static Answer withFile(@Nullable Person who, String path, Map<?, ?> said) {
    var form = new Uploading();
    said.forEach((name, value) -> {
      if (!"file".equals(name)) form.with(String.valueOf(name), String.valueOf(value));
    });
    var of = new BuildingId(UUID.fromString(path.split("/", -1)[4]));
    return form.file("matrix.pdf", Uploading.PDF).to(house, who, of);
  }

  /** A digest of every table, but of the traces. */
  private static Map<String, String> tables() throws SQLException {
    var digests = new TreeMap<String, String>();
    try (var admin = house.database().admin().open("koprogo-test");
        var statement = admin.createStatement()) {
      var names = new ArrayList<String>();
      try (var rows =
          statement.executeQuery(
              "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                  + " where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|attic|migration)'")) {
        while (rows.next()) names.add(rows.getString(1));
      }
      for (var name : names) {
        if (TRACES.contains(name)) continue;
        try (var rows =
            statement.executeQuery(
                "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                    + name
                    + " t")) {
          rows.next();
          digests.put(name, rows.getString(1));
        }
      }
    }
    return digests;
  }

  private static final Set<Integer> REFUSED_BODY = Set.of(400, 404, 409, 412, 422);

  /**
   * S13: another organization's id in any place is nobody's: 404 in the path (403 where the role
   * may not at all), refused in the body, and an empty list in a filter. No row changes, no word
   * leaks.
   */
  @Test
  void s13_another_organizations_ids_are_nobodys() throws SQLException {
    var before = tables();
    var wrong = new ArrayList<String>();
    var asked = 0;
    for (var operation : operations) {
      for (var one : foreignCases(operation)) {
        for (var person : people.entrySet()) {
          var answer = ask(person.getValue(), operation, one);
          asked++;
          var text = answer.text();
          if (text.contains(CANARY) || !isRefused(operation, one, answer))
            wrong.add(
                person.getKey()
                    + " "
                    + operation.method()
                    + " "
                    + one.path()
                    + " "
                    + answer.status()
                    + " "
                    + text.substring(0, Math.min(200, text.length())));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tables()).isEqualTo(before);
    assertThat(asked).isGreaterThan(200);
  }

  private static boolean isRefused(Served.Operation operation, Case one, Answer answer) {
    if (answer.status() == 403) return true;
    var own = ownCase(operation).path().split("\\?", 2)[0];
    var inPath = !one.path().split("\\?", 2)[0].equals(own);
    if (inPath) return answer.status() == 404;
    if (operation.method().equals("GET"))
      return answer.status() == 404
          || answer.status() == 400
          || answer.status() == 422
          || answer.text().contains("\"items\":[]");
    return REFUSED_BODY.contains(answer.status());
  }

  /** With our ids, but what is taken away is nobody's. */
  private static String harmless(Served.Operation operation) {
    var path = ownCase(operation).path();
    if (!operation.method().equals("DELETE") || operation.pathIds().isEmpty()) return path;
    var last = operation.pathIds().getLast();
    return path.replace(Served.anId(house, last, ours), UUID.randomUUID().toString());
  }

  /** Which role has which permission: written down here a second time, on purpose. */
  static final Map<Permission, Set<Role>> DECLARED =
      Map.ofEntries(
          Map.entry(Permission.READ_ORGANIZATION, Set.of(Role.values())),
          Map.entry(Permission.MANAGE_ORGANIZATION, Set.of(Role.ADMINISTRATOR)),
          Map.entry(Permission.MANAGE_PEOPLE, Set.of(Role.ADMINISTRATOR)),
          Map.entry(Permission.READ_AUDIT, Set.of(Role.ADMINISTRATOR, Role.SYNDIC)),
          Map.entry(
              Permission.READ_BUILDING,
              Set.of(
                  Role.ADMINISTRATOR,
                  Role.SYNDIC,
                  Role.ACCOUNTANT,
                  Role.COUNCIL,
                  Role.COMMISSIONER,
                  Role.SUPPORT)),
          Map.entry(Permission.EDIT_BUILDING, Set.of(Role.SYNDIC)),
          Map.entry(
              Permission.READ_BOOKS,
              Set.of(
                  Role.ADMINISTRATOR,
                  Role.SYNDIC,
                  Role.ACCOUNTANT,
                  Role.COUNCIL,
                  Role.COMMISSIONER,
                  Role.SUPPORT)),
          Map.entry(Permission.ENTER_BOOKS, Set.of(Role.SYNDIC, Role.ACCOUNTANT)),
          Map.entry(Permission.APPROVE_INVOICE, Set.of(Role.SYNDIC)),
          Map.entry(Permission.POST_INVOICE, Set.of(Role.SYNDIC, Role.ACCOUNTANT)),
          Map.entry(Permission.CALL_FUNDS, Set.of(Role.SYNDIC)),
          Map.entry(Permission.BOOK_BANK, Set.of(Role.SYNDIC, Role.ACCOUNTANT)),
          Map.entry(Permission.CLOSE_YEAR, Set.of(Role.SYNDIC)),
          Map.entry(Permission.CONTROL, Set.of(Role.COMMISSIONER)),
          Map.entry(
              Permission.ANSWER_REMARK, Set.of(Role.ADMINISTRATOR, Role.SYNDIC, Role.ACCOUNTANT)),
          Map.entry(Permission.OWN_ACCOUNT, Set.of(Role.OWNER)));

  /**
   * S15: every operation for every role and for nobody. Who may not hears 403 before his body is
   * even read; who may hears anything else.
   */
  @Test
  void s15_every_operation_asks_for_its_permission() {
    var wrong = new ArrayList<String>();
    for (var operation : operations) {
      var own = new Case(harmless(operation), operation.body() == null ? null : "[]");
      var anonymous = ask(null, operation, own).status();
      if ((operation.permission() == Permission.ANYONE) == (anonymous == 401))
        wrong.add("nobody " + operation.id() + " " + anonymous);
      for (var person : people.entrySet()) {
        if (operation.permission() == Permission.ANYONE) continue;
        var status = ask(person.getValue(), operation, own).status();
        var allowed =
            switch (operation.permission()) {
              case SELF -> true;
              case OPERATE -> false;
              default ->
                  Objects.requireNonNull(DECLARED.get(operation.permission()))
                      .contains(person.getKey());
            };
        if (allowed == (status == 403) || status == 401 || status >= 500)
          wrong.add(person.getKey() + " " + operation.id() + " " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What no body may say by itself. */
  private static final List<String> PROTECTED =
      List.of(
          "organizationId",
          "organization",
          "id",
          "entryNo",
          "number",
          "postedAt",
          "createdAt",
          "createdBy",
          "actor",
          "status",
          "state",
          "role",
          "hash",
          "version");

  /** S17: a member that is not the body's own is refused by name, and nothing is changed. */
  @Test
  void s17_no_body_says_what_is_not_its_to_say() throws SQLException {
    var before = tables();
    var wrong = new ArrayList<String>();
    var asked = 0;
    for (var operation : operations) {
      if (operation.schema() == null || operation.permission() == Permission.OPERATE) continue;
      var one = ownCase(operation);
      var who =
          switch (operation.permission()) {
            case ANYONE -> null;
            case SELF -> people.get(Role.SYNDIC);
            default ->
                people.get(
                    Objects.requireNonNull(DECLARED.get(operation.permission())).iterator().next());
          };
      var many = operation.body() instanceof List<?>;
      var example = operation.body() instanceof List<?> list ? list.getFirst() : operation.body();
      var own = ((Map<?, ?>) Objects.requireNonNull(example)).keySet();
      for (var field : PROTECTED) {
        var body = Objects.requireNonNull(one.body());
        if (own.contains(field)) continue;
        var more =
            body.replaceFirst("\\{", "{\"" + field + "\":\"x\"" + (own.isEmpty() ? "" : ","));
        var answer = ask(who, operation, new Case(one.path(), more));
        asked++;
        if (answer.status() != 400
            || !answer
                .text()
                .contains(
                    "{\"at\":\"" + (many ? "/0/" : "/") + field + "\",\"code\":\"unknown-field\""))
          wrong.add(operation.id() + " " + field + " " + answer.status() + " " + answer.text());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tables()).isEqualTo(before);
    assertThat(asked).isGreaterThan(400);
  }

  /** A planted hole is found: the same cases, for a reader who is let through. */
  @Test
  void the_matrix_sees_a_hole() {
    var operation =
        operations.stream().filter(o -> o.id().equals("getBuilding")).findFirst().orElseThrow();
    var theirSyndic = house.person(theirs, Role.SYNDIC, null, null);
    var one = foreignCases(operation).getFirst();
    var answer = ask(theirSyndic, operation, one);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.response().body(), StandardCharsets.UTF_8)).contains(CANARY);
    assertThat(isRefused(operation, one, answer)).isFalse();
  }
}
