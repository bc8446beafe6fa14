package org.koprogo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The floor plan as data. A room may use the rooms of its line, which lie below it, and nothing
 * else; every rule is seen to fail once, on a small house that is built wrong on purpose.
 */
class RoomsTest {
  /** Room by room, from the ground up: what it may use. */
  private static final Map<String, Set<String>> PLAN =
      Map.ofEntries(
          entry("db", Set.of()),
          entry("kernel", Set.of()),
          entry("web", Set.of("kernel")),
          entry("organizations", Set.of("kernel")),
          entry("audit", Set.of("kernel")),
          entry("delivery", Set.of("kernel")),
          entry("identity", Set.of("kernel", "audit", "delivery")),
          entry("texts", Set.of("kernel")),
          entry("papers", Set.of("kernel", "texts")),
          entry("api", Set.of("kernel", "web", "identity", "audit", "papers")),
          entry("desk", Set.of("kernel", "web", "identity", "api", "texts")),
          entry("health", Set.of("kernel", "api")),
          entry(
              "admin",
              Set.of(
                  "db",
                  "kernel",
                  "platform",
                  "commands",
                  "organizations",
                  "identity",
                  "audit",
                  "delivery")),
          entry("platform", Set.of("db", "kernel", "organizations")),
          entry("commands", Set.of("db", "kernel", "platform", "web")),
          entry("registry", Set.of("kernel")),
          // What the forms of buildings, lots and parties have in common.
          entry("describing", Set.of("kernel", "desk", "texts", "registry")),
          entry("ownership", Set.of("kernel", "registry")),
          entry("documents", Set.of("kernel", "registry")),
          entry("ledger", Set.of("kernel", "registry", "ownership", "documents")),
          // What the JSON doors and pages of rooms that post have in common.
          entry(
              "posting",
              Set.of(
                  "kernel",
                  "api",
                  "desk",
                  "texts",
                  "identity",
                  "registry",
                  "ownership",
                  "documents",
                  "ledger")),
          entry("budgets", Set.of("kernel", "registry", "ownership", "ledger")),
          entry("invoices", Set.of("kernel", "registry", "ownership", "documents", "ledger")),
          entry(
              "contributions",
              Set.of(
                  "kernel",
                  "papers",
                  "delivery",
                  "registry",
                  "ownership",
                  "ledger",
                  "budgets",
                  "invoices")),
          entry("banking", Set.of("kernel", "registry", "ownership", "ledger", "invoices")),
          entry(
              "closing",
              Set.of(
                  "kernel",
                  "registry",
                  "ownership",
                  "ledger",
                  "budgets",
                  "invoices",
                  "contributions",
                  "banking")),
          entry("control", Set.of("kernel", "registry", "ownership", "ledger", "audit")),
          entry(
              "reports",
              Set.of(
                  "kernel",
                  "papers",
                  "registry",
                  "ownership",
                  "ledger",
                  "budgets",
                  "invoices",
                  "contributions",
                  "banking",
                  "closing")),
          // Reads what the rooms publish for it.
          entry("search", Set.of("kernel", "registry", "ledger", "invoices")),
          // The doors of all rooms in constructor calls.
          entry(
              "Rooms",
              Set.of(
                  "kernel",
                  "registry",
                  "ownership",
                  "ledger",
                  "budgets",
                  "invoices",
                  "contributions",
                  "banking",
                  "closing",
                  "control",
                  "documents",
                  "reports",
                  "search")),
          entry(
              "explain",
              Set.of(
                  "Rooms",
                  "kernel",
                  "platform",
                  "commands",
                  "organizations",
                  "registry",
                  "ownership",
                  "ledger",
                  "budgets",
                  "invoices",
                  "contributions",
                  "banking",
                  "closing",
                  "reports")),
          entry(
              "year",
              Set.of(
                  "Rooms",
                  "organizations",
                  "db",
                  "kernel",
                  "platform",
                  "commands",
                  "registry",
                  "ownership",
                  "ledger",
                  "budgets",
                  "invoices",
                  "contributions",
                  "banking",
                  "closing",
                  "reports")),
          // A client of the doors, like a person who keeps books for nine months.
          entry(
              "demo",
              Set.of(
                  "Rooms",
                  "db",
                  "kernel",
                  "platform",
                  "organizations",
                  "identity",
                  "delivery",
                  "registry",
                  "ownership",
                  "ledger",
                  "budgets",
                  "invoices",
                  "contributions",
                  "banking",
                  "closing",
                  "control",
                  "year")));

  /** What stands above all rooms: the program's entrance. */
  private static final Set<String> MAIN = Set.of("Main", "Wiring", "Serving");

  /** Who may speak SQL without being called a store or queries, and why. */
  private static final Set<String> SPEAKERS =
      Set.of(
          "Db",
          "Tx",
          "Snapshot",
          "Scope",
          "Constraint",
          "Savepoints",
          "Columns",
          "Personal", // the way to the database
          "Platform", // makes the operator's connection
          "Organizations", // works outside any tenant, on that connection
          "People",
          "Sessions",
          "Memberships",
          "Tokens",
          "Operators",
          "Guests",
          "Throttle",
          "Passkeys",
          "Oidc", // work with a tenant and without, and hand on what they work in
          "Outbox",
          "Relay",
          "Mailbox",
          "Machine",
          "Sealer", // the same
          "OpenItems",
          "Ledger", // matching and savepoints are one routine each
          "Balances", // a report is its query
          "Setup",
          "YearWork", // a year folder is one transaction, checked at its end
          "GenerateTables"); // the build's own

  private static final FloorPlan HOUSE =
      new FloorPlan(
          new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              // Fault runs and benchmarks aim below the doors on purpose; no room knows them.
              .withImportOption(location -> !location.contains("/org/koprogo/faults/"))
              .withImportOption(location -> !location.contains("/org/koprogo/bench/"))
              .importPackages("org.koprogo"),
          "org.koprogo",
          PLAN,
          MAIN,
          SPEAKERS);

  @Test
  void the_plan_names_exactly_the_rooms_on_disk() {
    assertThat(HOUSE.strangers()).isEmpty();
  }

  @Test
  void a_room_uses_only_the_rooms_of_its_line() {
    assertThat(HOUSE.trespasses()).isEmpty();
  }

  @Test
  void the_plan_has_no_circle() {
    assertThat(HOUSE.circles()).isEmpty();
  }

  @Test
  void nobody_sees_the_pages_of_a_room() {
    assertThat(HOUSE.glimpses()).isEmpty();
  }

  @Test
  void only_stores_and_queries_speak_sql() {
    assertThat(HOUSE.whispers()).isEmpty();
  }

  @Test
  void tables_stay_in_their_room() {
    assertThat(HOUSE.burglaries()).isEmpty();
  }

  /** The same questions to a house in which everything is wrong: each must be answered. */
  @Test
  void every_rule_is_seen_to_fail() {
    var planted =
        new FloorPlan(
            new ClassFileImporter().importPackages("planted.house"),
            "planted.house",
            Map.of(
                "cellar", Set.of("roof"),
                "parlour", Set.of("cellar"),
                "roof", Set.of("parlour"),
                "stable", Set.of()),
            Set.of(),
            Set.of());

    assertThat(planted.strangers())
        .containsExactlyInAnyOrder("shed is not in the plan", "stable is not on disk");
    assertThat(planted.circles()).containsExactly("cellar", "parlour", "roof");
    assertThat(planted.trespasses()).anyMatch(t -> t.contains("Shed") && t.contains("Roof"));
    assertThat(planted.glimpses())
        .anyMatch(t -> t.contains("Parlour") && t.contains("CellarPages"));
    assertThat(planted.whispers()).anyMatch(t -> t.contains("Parlour") && t.contains("org.jooq"));
    assertThat(planted.whispers()).noneMatch(t -> t.contains("CellarStore"));
    assertThat(planted.burglaries())
        .anyMatch(t -> t.contains("RoofStore") && t.contains("WINE"))
        .noneMatch(t -> t.contains("PUB_WINE"))
        .noneMatch(t -> t.contains("CellarStore"));
  }
}
