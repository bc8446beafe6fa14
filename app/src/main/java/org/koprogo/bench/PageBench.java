package org.koprogo.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.koprogo.Rooms;
import org.koprogo.db.Audit;
import org.koprogo.demo.Demo;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.organizations.Organizations;
import org.koprogo.registry.Party;

/**
 * How long the server takes for the pages that people open most, in the demo and in an organization
 * with a thousand buildings; beside each, the time until the database answered its statements.
 */
final class PageBench {
  /** What a page may take at its P99, in milliseconds. */
  private static final int AIM = 50;

  private static final int MEASURED = 10;
  private static final int SEEDERS = 4;
  private static final House.Shape SHAPE = new House.Shape(8, 2, 1, 40);
  // In the year of the houses that are made here.
  private static final Clock AUTUMN =
      Clock.fixed(Instant.parse("2025-09-30T10:00:00Z"), ZoneOffset.UTC);

  /**
   * How much one run does.
   *
   * @param buildings of the large organization
   * @param entries in the books of each of them
   * @param calls of each page, after half as many to warm up
   */
  record Size(int buildings, int entries, int calls) {
    static final Size TINY = new Size(4, 10, 4);
  }

  /** One page on one ground. */
  record Measure(String ground, String page, Times whole, Times database, int statements) {
    boolean inTime() {
      return whole.percentile(99) <= AIM;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "%s | %s | %.1f / %.1f ms | %.1f / %.1f ms, its %d statements | %.2f | %s",
          ground,
          page,
          whole.median(),
          whole.percentile(99),
          database.median(),
          database.percentile(99),
          statements,
          database.median() / whole.median(),
          inTime() ? "yes" : "NO");
    }
  }

  /** Where an owner and the syndic look. */
  private record Place(
      BuildingId building, String year, String account, String owner, String mine) {}

  private final Ground ground;
  private final Size size;
  private final long seed;
  private final Path example;
  private final Rooms rooms = new Rooms();

  PageBench(Ground ground, Size size, long seed, Path example) {
    this.ground = ground;
    this.size = size;
    this.seed = seed;
    this.example = example;
  }

  /**
   * Measures and prints; a page that does not come throws.
   *
   * @return the rules that do not hold afterwards
   */
  List<Audit.Finding> run(PrintWriter out, Consumer<String> progress) throws Exception {
    progress.accept("Making the demo…");
    var all = new ArrayList<>(demo());
    progress.accept("Filling " + size.buildings() + " buildings…");
    all.addAll(many(progress));
    progress.accept("Checking all rules…");
    var wrong = Audit.verify(ground.admin());
    print(out, all, wrong.size());
    return wrong;
  }

  private List<Measure> demo() throws Exception {
    try (var operator = ground.operator()) {
      var organizations =
          new Organizations(org.jooq.impl.DSL.using(operator, org.jooq.SQLDialect.POSTGRES));
      Demo.load(
          new Demo.Ground(ground.db(), ground.of("app_identity"), organizations, null, example),
          new PrintWriter(PrintWriter.nullWriter()));
    }
    var firm = ground.organization(Demo.FIRM);
    var waits = new Waits();
    var building =
        Tenant.as(
            firm,
            () ->
                ground.db().snapshot(s -> rooms.registry.buildings(s)).stream()
                    .filter(b -> b.name().contains("Tilleuls"))
                    .findFirst()
                    .orElseThrow()
                    .id());
    ground.settleDown();
    try (var pages = new ApiGround(ground, rooms, firm, Clock.systemUTC(), waits)) {
      var place = place(pages, firm, building, "2026-01-01", "551000");
      return measure("the demo", pages, waits, List.of(place));
    }
  }

  private List<Measure> many(Consumer<String> progress) throws Exception {
    var firm = ground.organization("A large firm");
    var asked = fill(firm);
    ground.settleDown();
    progress.accept("Opening its pages…");
    var waits = new Waits();
    try (var pages = new ApiGround(ground, rooms, firm, AUTUMN, waits)) {
      var places = new ArrayList<Place>();
      for (var house : asked) places.add(place(pages, firm, house.id(), "2025-01-01", House.BANK));
      return measure(size.buildings() + " buildings", pages, waits, places);
    }
  }

  /** Returns the buildings that are looked at, spread over all. */
  private List<House> fill(OrganizationId firm) throws Exception {
    var tasks = new ArrayList<Callable<House>>();
    for (var i = 0; i < size.buildings(); i++) {
      var number = i;
      tasks.add(() -> {
        var random = new Random(seed * 31 + number);
        var house =
            Tenant.as(
                firm, () -> ground.db().tx(tx -> House.build(rooms, tx, number, SHAPE, random)));
        try (var bare = new BareSql(ground.application())) {
          bare.seed(house, size.entries(), seed + number);
        }
        return house;
      });
    }
    var step = Math.max(1, size.buildings() / MEASURED);
    var asked = new ArrayList<House>();
    try (var executor = Executors.newFixedThreadPool(SEEDERS)) {
      var made = executor.invokeAll(tasks);
      for (var i = 0; i < made.size(); i++) {
        var house = made.get(i).get();
        if (i % step == 0 && asked.size() < MEASURED) asked.add(house);
      }
    }
    return asked;
  }

  private Place place(
      ApiGround pages, OrganizationId firm, BuildingId building, String year, String account)
      throws Exception {
    var owner =
        Tenant.as(
            firm,
            () ->
                ground
                    .db()
                    .snapshot(s -> rooms.registry.parties(s, building, Party.Role.OWNER))
                    .getFirst()
                    .id()
                    .value());
    return new Place(building, year, account, owner.toString(), pages.owner(building, owner));
  }

  private static Map<String, String> paths(Place place) {
    var building = "/buildings/" + place.building;
    var year = building + "/years/" + place.year;
    var paths = new LinkedHashMap<String, String>();
    paths.put("portfolio", "/buildings");
    paths.put("building", building);
    paths.put("lots", building + "/lots");
    paths.put("invoices", building + "/invoices");
    paths.put("open items", building + "/open-items");
    paths.put("journal", building + "/entries");
    paths.put("ledger of an account", year + "/general-ledger?account=" + place.account);
    paths.put("trial balance", year + "/trial-balance");
    paths.put("balance sheet", year + "/balance-sheet");
    paths.put("an owner's account", "/my/accounts/" + place.owner);
    return paths;
  }

  private List<Measure> measure(String where, ApiGround pages, Waits waits, List<Place> places)
      throws Exception {
    var found = new ArrayList<Measure>();
    for (var page : paths(places.getFirst()).keySet()) {
      var whole = new double[size.calls()];
      var database = new double[size.calls()];
      for (var i = -size.calls() / 2; i < size.calls(); i++) {
        var place = places.get(Math.floorMod(i, places.size()));
        var path = paths(place).get(page);
        var who = page.startsWith("an owner") ? place.mine : pages.syndic();
        waits.clear();
        var millis = Times.millis(() -> right(pages.page(String.valueOf(path), who)));
        if (i < 0) continue;
        whole[i] = millis;
        database[i] = waits.millis();
      }
      found.add(new Measure(where, page, Times.of(whole), Times.of(database), waits.statements()));
    }
    return found;
  }

  private static String right(String page) {
    if (!page.contains("<h1>") || page.contains("id=\"sign-in\""))
      throw new IllegalStateException("not the page that was asked for: " + page);
    return page;
  }

  private void print(PrintWriter out, List<Measure> all, int wrong) throws Exception {
    try (var bare = new BareSql(ground.superuser())) {
      out.println(
          "seed "
              + seed
              + ", "
              + Runtime.getRuntime().availableProcessors()
              + " cores, PostgreSQL "
              + bare.version()
              + ", Java "
              + Runtime.version().feature()
              + "; each page opened "
              + size.calls()
              + " times after half as many to warm up, whole answer over HTTP, P50 / P99; "
              + size.entries()
              + " entries in the books of each building");
    }
    out.println();
    out.println("ground | page | figure | ceiling | ratio | P99 under " + AIM + " ms");
    out.println("--- | --- | --- | --- | --- | ---");
    for (var measure : all) out.println(measure.line());
    out.println();
    var rules = Audit.catalogue().size() + Audit.invariants().size();
    out.println(rules + " rules checked, " + wrong + " violated");
  }
}
