package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;

/** The sale of a lot by forms, in the year after the example's. */
class SalePagesTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static String id(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1);
  }

  /** A22 and G4 weigh 132 of 1,000 in 5,000.00: 660.00, as in the example's own sale. */
  @Test
  void a_sale_shows_every_posting_before_it_is_made_and_is_made_once() throws Exception {
    try (var house = new ApiHouse(MID_YEAR)) {
      var organization = house.database().organization("Syndic");
      var residence = house.residence(organization);
      var building = "/buildings/" + residence;
      var visitor = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
      var stranger =
          new Visitor(
              house, house.person(house.database().organization("Other"), Role.SYNDIC, null, null));
      var council = new Visitor(house, house.person(organization, Role.COUNCIL, residence, null));
      var way = building + "/transfers/new";
      assertThat(stranger.open(way).status()).isEqualTo(404);
      assertThat(council.open(way).status()).isEqualTo(403);
      assertThat(council.read(building)).doesNotContain("/transfers/new");

      var start = visitor.read(way);
      var seller = id(start, "value=\"([^\"]*)\"[^>]*>[^<]*NGUYEN");
      var buyer = id(start, "value=\"([^\"]*)\"[^>]*>[^<]*MAES Jan");
      var said = way + "?from=" + seller + "&date=2026-05-16";
      assertThat(visitor.read(said)).contains("Say first by which key", "/years/2026-01-01/policy");
      decides(visitor, building + "/years/2026-01-01/policy");

      assertThat(visitor.read(way + "?from=" + seller + "&date=2025-05-16"))
          .contains("No open fiscal year holds that day");
      var lots = visitor.read(said);
      var flat = id(lots, "name=\"lot-([^\"]*)\"[^>]*> <span[^>]*>A22<");
      var garage = id(lots, "name=\"lot-([^\"]*)\"[^>]*> <span[^>]*>G4<");
      assertThat(lots).contains("/owners/new\"").doesNotContain("role=\"alert\"");
      half(visitor, said, seller, buyer);
      assertThat(visitor.read(building + "/lots/" + flat))
          .contains("href=\"" + way + "?from=" + seller + "\"");
      var whole =
          said + "&to=" + buyer + "&reference=SALE-1&lot-" + flat + "=1&lot-" + garage + "=1";
      var preview = visitor.read(whole);
      assertThat(preview).contains("What will be done", "A22, G4", "€660.00");
      assertThat(preview.split("<td class=\"number\">660.00</td>", -1)).hasSize(5);
      assertThat(visitor.read(building + "/lots?day=2026-05-16")).doesNotContain("MAES Jan");

      var after = visitor.done(visitor.submit(whole, "transferLots"));
      assertThat(after)
          .contains("Statements for the notary", "SALE-1", "NGUYEN", "MAES Jan", ">A22<", ">G4<")
          .contains("132 / 1,000", "€660.00", "160000");
      told(council, stranger, building + "/years/2026-01-01/notary-statements");
      assertThat(visitor.read(building + "/lots?day=2026-05-15")).doesNotContain("MAES Jan");
      assertThat(visitor.read(building + "/years/2026-01-01/trial-balance?day=2026-05-16"))
          .contains("<td class=\"number\">660.00</td>");
      // The lots are no longer his: asked again, the same sale has nothing to offer.
      assertThat(visitor.read(whole)).doesNotContain("data-form=\"transferLots\"");
    }
  }

  private static void decides(Visitor visitor, String policy) {
    var general = id(visitor.read(policy), "value=\"([^\"]*)\"[^>]*>GEN ");
    assertThat(
            visitor.done(
                visitor.submit(
                    policy,
                    "setPolicy",
                    "workingCapitalKey",
                    general,
                    "settlementDue",
                    "2027-06-30")))
        .contains("30/06/2027")
        .doesNotContain("data-form=");
  }

  /** What is not said whole is not shown, and the page says why. */
  private static void half(Visitor visitor, String said, String seller, String buyer) {
    assertThat(visitor.read(said + "&to=" + seller + "&reference=S"))
        .contains("The buyer is the seller.");
    assertThat(visitor.read(said + "&to=" + buyer + "&reference=S"))
        .contains("tick at least one lot")
        .doesNotContain("What will be done");
  }

  private static void told(Visitor council, Visitor stranger, String page) {
    assertThat(council.read(page)).contains("SALE-1").doesNotContain("/transfers/new");
    assertThat(stranger.open(page).status()).isEqualTo(404);
  }
}
