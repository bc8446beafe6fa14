package org.koprogo.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Person;
import org.koprogo.Rooms;
import org.koprogo.TestDatabase;
import org.koprogo.control.Remark;
import org.koprogo.db.Audit;
import org.koprogo.invoices.Invoice;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.ledger.Side;
import org.koprogo.organizations.Organizations;
import org.koprogo.ownership.Title;
import org.koprogo.platform.Refused;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.Party;
import org.koprogo.reports.Portfolio;

/** The demo comes out the same everywhere, stays as it is, holds every rule, and looks alive. */
class DemoTest {
  /** A day on which somebody may look at it. */
  private static final LocalDate SEEN_ON = LocalDate.of(2026, 11, 23);

  private static final Pattern LOGIN = Pattern.compile("(?m)^  (\\S+)@demo\\.example +(\\S+)  .+$");

  private static final Rooms ROOMS = new Rooms();
  private static final Map<String, String> PASSWORDS = new HashMap<>();
  private static ApiHouse house;
  private static List<String> books;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    load(house.database());
    books = books(house.database());
    var printed = LOGIN.matcher(load(house.database()));
    while (printed.find()) PASSWORDS.put(printed.group(1), printed.group(2));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private interface OnGround {
    void act(Demo.Ground ground);
  }

  private static void on(TestDatabase database, OnGround act) throws SQLException {
    try (var operator = database.as("app_operator")) {
      act.act(
          new Demo.Ground(
              database.db(),
              database.people(),
              new Organizations(DSL.using(operator, SQLDialect.POSTGRES)),
              database.admin(),
              Path.of("..", Tilleuls.EXAMPLE)));
    }
  }

  private static String load(TestDatabase database) throws SQLException {
    var out = new StringWriter();
    on(database, ground -> Demo.load(ground, new PrintWriter(out, true)));
    return out.toString();
  }

  /** Looks at one building of the firm, or of whoever keeps its books. */
  private static <T> T look(TestDatabase database, String name, Asked<T> asked) {
    var firm = name.equals(HofTerLinden.SITE.name()) ? HofTerLinden.SITE.legalName() : Demo.FIRM;
    return look(
        database,
        firm,
        s ->
            asked.of(
                s,
                ROOMS.registry.buildings(s).stream()
                    .filter(b -> b.name().equals(name))
                    .findFirst()
                    .orElseThrow()));
  }

  private interface Asked<T> {
    T of(Scope scope, Building building);
  }

  private static <T> T look(TestDatabase database, String organization, Function<Scope, T> work) {
    return Tenant.as(
        database.organization(organization), () -> database.db().snapshot(work::apply));
  }

  /** The trial balance of every building and year, party by party. */
  private static List<String> books(TestDatabase database) {
    var lines = new ArrayList<String>();
    for (var organization : List.of(Demo.FIRM, HofTerLinden.SITE.legalName()))
      look(
          database,
          organization,
          s -> {
            for (var building : ROOMS.registry.buildings(s)) lines.addAll(balances(s, building));
            return true;
          });
    return lines;
  }

  private static Set<String> balances(Scope s, Building building) {
    var codes = new HashMap<Object, String>();
    for (var role : Party.Role.values())
      for (var p : ROOMS.registry.parties(s, building.id(), role))
        codes.put(p.id().value(), p.code());
    var lines = new TreeSet<String>();
    for (var year : ROOMS.ledger.years(s, building.id()))
      for (var b : ROOMS.ledger.balances(s, building.id(), year.firstDay(), year.lastDay()))
        lines.add(
            building.enterpriseNumber()
                + " "
                + year.firstDay()
                + " "
                + b.account()
                + " "
                + codes.get(b.party())
                + " "
                + b.signed());
    return lines;
  }

  @Test
  void a_second_start_changes_nothing_and_every_rule_holds() throws SQLException {
    assertThat(books).hasSizeGreaterThan(150);
    assertThat(books(house.database())).isEqualTo(books);
    assertThat(Audit.verify(house.database().admin())).isEmpty();
  }

  @Test
  void a_half_made_demo_is_completed_to_the_same_books() throws SQLException {
    try (var other = TestDatabase.create()) {
      on(other, ground -> Tilleuls.closedYear(ground, other.organization(Demo.FIRM)));
      load(other);
      assertThat(books(other)).isEqualTo(books);
    }
  }

  @Test
  void a_demo_that_somebody_has_locked_half_way_is_refused_in_words() throws SQLException {
    try (var other = TestDatabase.create()) {
      var firm = other.organization(Demo.FIRM);
      on(other, ground -> Tilleuls.closedYear(ground, firm));
      other.tx(
          firm,
          tx -> {
            var building = ROOMS.registry.findBuilding(tx, Tilleuls.NUMBER).orElseThrow();
            ROOMS.ledger.closePeriod(tx, building.id(), Clerk.YEAR, LocalDate.of(2026, 3, 1));
            return true;
          });
      assertThatThrownBy(() -> load(other))
          .isInstanceOf(Refused.class)
          .hasMessageContainingAll("PeriodClosed", "KOPROGO_HOME");
    }
  }

  @Test
  void the_portfolio_has_money_arrears_deadlines_and_work_in_every_building() {
    var rows =
        look(
            house.database(),
            Demo.FIRM,
            s -> ROOMS.portfolio.on(s, ROOMS.registry.buildings(s), SEEN_ON));
    assertThat(rows)
        .extracting(r -> r.building().name())
        .containsExactlyInAnyOrder(
            "Maison Les Glycines", "Résidence du Canal", "Résidence Les Tilleuls");
    for (var row : rows) {
      assertThat(row.cash()).as("%s", row).isGreaterThan(Money.ZERO);
      assertThat(row.open().overdue()).as("%s", row).isGreaterThan(Money.ZERO);
      assertThat(row.open().unpaid()).as("%s", row).isGreaterThan(Money.ZERO);
      assertThat(row.open().nextDue()).as("%s", row).isAfter(SEEN_ON);
      assertThat(row.waiting().drafts()).as("%s", row).isPositive();
      assertThat(requireNonNull(row.burn()).percent()).as("%s", row).isBetween(55L, 85L);
    }
    assertThat(rows).extracting(Portfolio.Row::cash).doesNotHaveDuplicates();
  }

  @Test
  void arrears_have_every_age() {
    var ages = new TreeSet<Long>();
    look(
        house.database(),
        Canal.SITE.name(),
        (s, building) -> {
          for (var item : ROOMS.items.owedOn(s, building.id(), Clerk.YEAR, SEEN_ON))
            if (item.account().startsWith("410") && item.side() == Side.DEBIT)
              ages.add(Math.floorDiv(ChronoUnit.DAYS.between(item.dueOrBooked(), SEEN_ON), 90));
          return true;
        });
    assertThat(ages).contains(-1L, 0L, 1L, 2L, 3L, 5L);
  }

  @Test
  void the_example_is_sold_approved_and_controlled() {
    look(
        house.database(),
        "Résidence Les Tilleuls",
        (s, building) -> {
          var states =
              ROOMS.invoices.ofYear(s, building.id(), Clerk.YEAR).stream()
                  .map(e -> e.invoice().getClass())
                  .collect(Collectors.toSet());
          assertThat(states)
              .isEqualTo(Set.of(Invoice.Draft.class, Invoice.Approved.class, Invoice.Posted.class));
          assertThat(ROOMS.invoices.ofYear(s, building.id(), Clerk.YEAR))
              .anyMatch(e -> e.invoice().body().isCreditNote());
          assertThat(ROOMS.contributions.calls(s, building.id(), Clerk.YEAR)).hasSize(5);
          assertThat(ROOMS.transfers.statements(s, building.id(), Clerk.YEAR)).hasSize(1);
          assertThat(ROOMS.keys.readings(s, building.id(), Clerk.YEAR)).hasSize(2);
          var closed = LocalDate.of(2025, 1, 1);
          var year = ROOMS.ledger.year(s, building.id(), closed).orElseThrow();
          var sample = ROOMS.control.sample(s, building.id(), closed).orElseThrow();
          assertThat(sample.entries()).hasSize(12);
          assertThat(ROOMS.control.isRepeatable(s, building.id(), year, sample)).isTrue();
          assertThat(ROOMS.control.seen(s, building.id(), sample.entries())).hasSize(7);
          assertThat(ROOMS.control.remarks(s, building.id(), closed, null))
              .extracting(Remark::state)
              .containsExactlyInAnyOrder(Remark.State.OPEN, Remark.State.ANSWERED);
          return true;
        });
  }

  @Test
  void the_large_building_has_sixty_lots_and_co_owners_of_every_kind() {
    look(
        house.database(),
        Canal.SITE.name(),
        (s, building) -> {
          var lots = ROOMS.registry.lots(s, building.id());
          assertThat(lots).hasSize(60);
          assertThat(building.sharesTotal()).isEqualTo(10_000);
          assertThat(lots).extracting(Lot::entrance).contains("A", "B");
          assertThat(ROOMS.registry.parties(s, building.id(), Party.Role.OWNER))
              .extracting(Party::kind)
              .containsAll(EnumSet.allOf(Party.Kind.class));
          assertThat(ROOMS.titles.on(s, building.id(), SEEN_ON))
              .extracting(Title::holding)
              .containsAll(EnumSet.allOf(Title.Holding.class));
          assertThat(ROOMS.registry.bankAccounts(s, building.id())).hasSize(3);
          return true;
        });
  }

  private static Person signIn(String login) {
    var email = login + "@demo.example";
    var answer =
        house.post(
            null,
            "/api/v1/sessions",
            "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(email, requireNonNull(PASSWORDS.get(login), login)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return new Person(email, String.valueOf(answer.json().get("secret")));
  }

  private static List<Object> buildings(Person who) {
    return house.get(who, "/api/v1/buildings").items().stream()
        .map(b -> requireNonNull(b.get("name")))
        .toList();
  }

  @Test
  void each_login_sees_its_buildings() {
    assertThat(PASSWORDS.keySet())
        .containsExactlyInAnyOrder(
            "syndic",
            "accountant",
            "administrator",
            "council",
            "commissioner",
            "owner",
            "landlady",
            "seller",
            "buyer",
            "operator");
    for (var login : List.of("accountant", "administrator"))
      assertThat(buildings(signIn(login))).hasSize(3);
    assertThat(buildings(signIn("council"))).containsExactly(Canal.SITE.name());
    assertThat(buildings(signIn("commissioner"))).containsExactly("Résidence Les Tilleuls");
    assertThat(house.get(signIn("operator"), "/api/v1/me").json()).containsEntry("operator", true);
    for (var login : List.of("owner", "landlady", "seller", "buyer"))
      assertThat(house.get(signIn(login), "/api/v1/buildings").status()).isEqualTo(403);
  }

  @Test
  void the_syndic_works_in_two_organizations_and_chooses_one() {
    var syndic = signIn("syndic");
    assertThat(house.get(syndic, "/api/v1/buildings").status()).isNotEqualTo(200);
    var seen = new HashMap<Object, Integer>();
    for (var role : ApiHouse.rows(house.get(syndic, "/api/v1/me/roles").json().get("items"))) {
      var entered =
          house.post(
              syndic,
              "/api/v1/me/organization",
              "{\"organization\": \"%s\"}".formatted(role.get("organization")));
      assertThat(entered.status()).as(entered.text()).isEqualTo(201);
      syndic = new Person(syndic.email(), String.valueOf(entered.json().get("secret")));
      seen.put(role.get("organizationName"), buildings(syndic).size());
    }
    assertThat(seen).isEqualTo(Map.of(Demo.FIRM, 3, HofTerLinden.SITE.legalName(), 1));
  }

  private static List<Object> lots(Person who) {
    return house.get(who, "/api/v1/my/lots").items().stream()
        .<Object>map(l -> l.get("buildingName") + " " + l.get("code") + " " + l.get("to"))
        .sorted()
        .toList();
  }

  @Test
  void owners_see_their_lots_and_what_they_sold_and_nobody_elses_account() {
    assertThat(lots(signIn("owner")))
        .containsExactly("Résidence Les Tilleuls A01 null", "Résidence Les Tilleuls G1 null");
    assertThat(lots(signIn("landlady")))
        .containsExactly("Maison Les Glycines REZ null", "Résidence du Canal A11 null");
    var seller = signIn("seller");
    var buyer = signIn("buyer");
    assertThat(lots(seller)).containsExactly("Résidence Les Tilleuls A02 2026-05-20");
    assertThat(lots(buyer)).containsExactly("Résidence Les Tilleuls A02 null");
    var accounts = house.get(buyer, "/api/v1/my/accounts").items();
    assertThat(accounts).hasSize(1);
    var entries = "/api/v1/my/accounts/" + accounts.getFirst().get("party") + "/entries";
    var asked = entries + "?year=2026-01-01";
    assertThat(house.get(buyer, asked).items()).isNotEmpty();
    assertThat(house.get(seller, asked).status()).isEqualTo(404);
    assertThat(house.get(seller, "/api/v1/my/accounts").items())
        .allMatch(a -> "P2".equals(a.get("code")));
  }
}
