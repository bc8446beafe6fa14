package org.koprogo.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koprogo.Session;
import org.koprogo.SomeBuildings;
import org.koprogo.TestDatabase;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.registry.PartyId;

/** Who holds a lot on which day, who pays for it and who votes for it. */
@NullMarked
final class TitlesTest {
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final LocalDate SALE = LocalDate.of(2025, 7, 15);
  private static final TestDatabase database = TestDatabase.create();

  private final SomeBuildings.Residence home = SomeBuildings.residence(database);
  private final Titles titles = home.doors().titles();

  @AfterAll
  static void close() {
    database.close();
  }

  private void sell(String lot, LocalDate day, Title... to) {
    home.tx(tx -> {
      for (var title : titles.on(tx, home.id(), day)) {
        if (title.lot().equals(home.lot(lot))) titles.end(tx, home.id(), title.id(), day);
      }
      titles.add(tx, home.id(), List.of(to));
      return null;
    });
  }

  private Title part(
      String lot, String party, Title.Holding holding, long n, long d, LocalDate from) {
    return new Title(
        Ids.next(), home.lot(lot), home.party(party), holding, new Fraction(n, d), from, null);
  }

  private List<String> holders(String lot, LocalDate day) {
    return home.tx(tx -> titles.on(tx, home.id(), day)).stream()
        .filter(t -> t.lot().equals(home.lot(lot)))
        .map(t -> name(t.party()) + " " + t.holding() + " " + t.share())
        .sorted()
        .toList();
  }

  private String name(PartyId id) {
    return home.parties().entrySet().stream()
        .filter(e -> e.getValue().equals(id))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private List<String> payers(String lot, LocalDate day, Title.Nature nature) {
    return home.tx(tx -> titles.payers(tx, home.id(), home.lot(lot), day, nature)).stream()
        .map(t -> name(t.party()))
        .sorted()
        .toList();
  }

  /** Point 4: as of any date, with a sale in mid-year; the day of the sale belongs to the buyer. */
  @Test
  void a_sale_in_mid_year_parts_the_year_between_seller_and_buyer() {
    sell("A01", SALE, part("A01", "P5", Title.Holding.FULL, 1, 1, SALE));

    assertThat(holders("A01", SINCE.minusDays(1))).isEmpty();
    assertThat(holders("A01", SINCE)).containsExactly("P1 FULL 1/1");
    assertThat(holders("A01", SALE.minusDays(1))).containsExactly("P1 FULL 1/1");
    assertThat(holders("A01", SALE)).containsExactly("P5 FULL 1/1");
    assertThat(holders("A01", LocalDate.of(2099, 1, 1))).containsExactly("P5 FULL 1/1");
    // By SQL alone, each holder with his days of the year.
    try (var session = Session.as(database, "app_rw", home.org())) {
      assertThat(session.table(DAYS_OF_THE_YEAR, home.lot("A01").value()))
          .containsExactly(List.of("P1", "195"), List.of("P5", "170"));
    }
  }

  private static final String DAYS_OF_THE_YEAR =
      """
      with day as (select generate_series('2025-01-01'::date, '2025-12-31', '1 day')::date as d),
      held as (select day.d, p.code from day join ownership.title t on t.from_on <= day.d and (t.to_on is null or day.d < t.to_on)
        join registry.party p on (p.organization_id, p.building_id, p.party_id) = (t.organization_id, t.building_id, t.party_id)
        where t.lot_id = ?)
      select code, count(*) from held group by code order by min(d)\
      """;

  @Test
  void usufruct_and_bare_ownership_pay_for_what_is_theirs() {
    assertThat(payers("A02", SALE, Title.Nature.ORDINARY)).containsExactly("P2");
    assertThat(payers("A02", SALE, Title.Nature.CAPITAL)).containsExactly("P3");
    assertThat(payers("A11", SALE, Title.Nature.ORDINARY)).containsExactly("P4");
    assertThat(payers("A11", SALE, Title.Nature.CAPITAL)).containsExactly("P4");
    assertThat(payers("A01", SINCE.minusDays(1), Title.Nature.ORDINARY)).isEmpty();
  }

  /** R14: a divided or undivided lot votes through one representative, or not at all. */
  @Test
  void r14_who_votes_for_a_lot() {
    assertThat(voter("A01", SALE)).isEqualTo(new Titles.Voter.Holder(home.party("P1")));
    for (var divided : List.of("A02", "A11")) {
      assertThat(voter(divided, SALE)).isEqualTo(new Titles.Voter.Suspended());
      home.tx(tx -> {
        titles.appoint(tx, home.id(), home.lot(divided), "Notary Maes", SALE, SALE.plusDays(10));
        return null;
      });
      assertThat(voter(divided, SALE.minusDays(1))).isEqualTo(new Titles.Voter.Suspended());
      assertThat(voter(divided, SALE)).isEqualTo(new Titles.Voter.Representative("Notary Maes"));
      assertThat(voter(divided, SALE.plusDays(9)))
          .isEqualTo(new Titles.Voter.Representative("Notary Maes"));
      assertThat(voter(divided, SALE.plusDays(10))).isEqualTo(new Titles.Voter.Suspended());
    }
    sell(
        "A01",
        SALE,
        part("A01", "P1", Title.Holding.FULL, 1, 2, SALE),
        part("A01", "P5", Title.Holding.FULL, 1, 2, SALE));
    assertThat(voter("A01", SALE)).isEqualTo(new Titles.Voter.Suspended());
    var before = home.tx(tx -> titles.voter(tx, home.id(), home.lot("A01"), SINCE.minusDays(1)));
    assertThat(before).isEmpty();
  }

  private Titles.Voter voter(String lot, LocalDate day) {
    return home.tx(tx -> titles.voter(tx, home.id(), home.lot(lot), day)).orElseThrow();
  }

  @Test
  void what_does_not_make_one_whole_on_every_day_is_refused_at_the_end() {
    // A gap, an overlap, too little, too much, enjoyment without capital, and before the lot was
    // there.
    refused(
        "held exactly once",
        () ->
            home.tx(tx -> {
              var title =
                  titles.on(tx, home.id(), SALE).stream()
                      .filter(t -> t.lot().equals(home.lot("A01")))
                      .findFirst()
                      .orElseThrow();
              titles.end(tx, home.id(), title.id(), SALE);
              return null;
            }));
    refused(
        "held exactly once",
        () ->
            home.tx(tx -> {
              titles.add(tx, home.id(), List.of(part("A01", "P5", Title.Holding.FULL, 1, 2, SALE)));
              return null;
            }));
    refused(
        "held exactly once",
        () -> sell("A01", SALE, part("A01", "P5", Title.Holding.FULL, 1, 1, SALE.plusDays(1))));
    refused(
        "held exactly once",
        () ->
            sell(
                "A01",
                SALE,
                part("A01", "P5", Title.Holding.FULL, 1, 3, SALE),
                part("A01", "P3", Title.Holding.FULL, 1, 3, SALE)));
    refused(
        "held exactly once",
        () -> sell("A01", SALE, part("A01", "P5", Title.Holding.USUFRUCT, 1, 1, SALE)));
    refused(
        "held exactly once",
        () ->
            sell(
                "A01",
                SALE,
                part("A01", "P5", Title.Holding.FULL, 999_999_999, 1_000_000_000, SALE)));
    refused(
        "title_overlap",
        () ->
            home.tx(tx -> {
              titles.add(tx, home.id(), List.of(part("A01", "P1", Title.Holding.FULL, 1, 1, SALE)));
              return null;
            }));
    assertThat(holders("A01", SALE)).containsExactly("P1 FULL 1/1");
  }

  @Test
  void parts_of_any_denominators_make_one_whole_exactly() {
    sell(
        "A01",
        SALE,
        part("A01", "P1", Title.Holding.FULL, 1, 3, SALE),
        part("A01", "P2", Title.Holding.FULL, 1, 7, SALE),
        part("A01", "P3", Title.Holding.USUFRUCT, 11, 21, SALE),
        part("A01", "P5", Title.Holding.BARE, 22, 42, SALE));
    assertThat(payers("A01", SALE, Title.Nature.ORDINARY)).containsExactly("P1", "P2", "P3");
    assertThat(payers("A01", SALE, Title.Nature.CAPITAL)).containsExactly("P1", "P2", "P5");
  }

  @Test
  void only_an_open_title_is_given_its_end_and_only_once() {
    var first = home.tx(tx -> titles.history(tx, home.id())).getFirst();
    assertThatThrownBy(() ->
            home.tx(tx -> {
              titles.end(tx, home.id(), first.id(), SALE);
              titles.end(tx, home.id(), first.id(), SALE.plusDays(1));
              return null;
            }))
        .hasMessageContaining("open title");
  }

  private static void refused(
      String words, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work).hasMessageContaining(words);
  }

  /**
   * Random histories of one lot; then, day by day and by arithmetic of its own, the parts make one
   * for enjoyment and one for capital.
   */
  @Test
  void on_every_day_of_any_history_a_lot_is_held_once() {
    var seed = 20_250_715L;
    var random = new Random(seed);
    var accepted = 0;
    for (var i = 0; i < 60; i++) {
      var lot = List.copyOf(home.lots().keySet()).get(random.nextInt(4));
      var last =
          home.tx(tx -> titles.history(tx, home.id())).stream()
              .filter(t -> t.lot().equals(home.lot(lot)))
              .map(Title::from)
              .max(LocalDate::compareTo)
              .orElseThrow();
      var day = last.plusDays(random.nextInt(400) - 20);
      try {
        sell(lot, day, randomly(random, lot, day));
        accepted++;
      } catch (RuntimeException _) {
        accepted += 0; // refused: nothing of it may remain
      }
    }
    assertThat(accepted).as("seed " + seed).isBetween(20, 59);
    var history = home.tx(tx -> titles.history(tx, home.id()));
    for (var lot : home.lots().values()) {
      var ofLot = history.stream().filter(t -> t.lot().equals(lot)).toList();
      var days = new TreeSet<LocalDate>();
      for (var title : ofLot) {
        for (var d = -1; d <= 1; d++) days.add(title.from().plusDays(d));
        var to = title.to();
        if (to != null) days.add(to);
      }
      for (var day : days.tailSet(SINCE)) {
        for (var nature : Title.Nature.values()) {
          var parts =
              ofLot.stream()
                  .filter(t -> t.isHeldOn(day) && t.bears(nature))
                  .map(Title::share)
                  .toList();
          assertThat(Fraction.makeOne(parts))
              .as("seed %d, %s on %s: %s", seed, nature, day, parts)
              .isTrue();
        }
      }
    }
  }

  private Title[] randomly(Random random, String lot, LocalDate day) {
    var owners = new ArrayList<>(List.of("P1", "P2", "P3", "P4", "P5"));
    java.util.Collections.shuffle(owners, random);
    var wrong = random.nextInt(5) == 0 ? 1 : 0;
    return switch (random.nextInt(3)) {
      case 0 -> new Title[] {part(lot, owners.getFirst(), Title.Holding.FULL, 1, 1 + wrong, day)};
      case 1 ->
          new Title[] {
            part(lot, owners.get(0), Title.Holding.USUFRUCT, 1, 1, day),
            part(lot, owners.get(1), Title.Holding.BARE, 1, 2, day),
            part(lot, owners.get(2), Title.Holding.BARE, 1, 2 + wrong, day)
          };
      default ->
          new Title[] {
            part(lot, owners.get(0), Title.Holding.FULL, 2, 7, day),
            part(lot, owners.get(1), Title.Holding.FULL, 5, 7 + wrong, day)
          };
    };
  }
}
