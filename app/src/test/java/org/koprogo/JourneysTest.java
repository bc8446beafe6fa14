package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;
import org.koprogo.year.UnclosedYear;

/** What people come for, from the first page to the last, in a real browser. */
class JourneysTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final String PASSWORD = "a long password of one's own";

  private static ApiHouse house;
  private static Chromium chromium;
  private static OrganizationId organization;
  private static BuildingId residence;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(MID_YEAR);
    organization = house.database().organization("Vandenberghe Syndics");
    residence = house.residence(organization);
    chromium = new Chromium();
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  /** Somebody of the organization at a browser, for whom nothing went wrong. */
  private static void as(ApiHouse.Person who, Consumer<Hands> journey) {
    try (var hands = new Hands(house, chromium, who)) {
      journey.accept(hands);
      assertThat(hands.complaints()).isEmpty();
    }
  }

  /** From the letter to the first page of whoever it invites. */
  private static void follows(Hands hands, String email) {
    hands.open("/welcome?secret=" + house.mailedSecret(email));
    hands.fill("New password", PASSWORD);
    hands.press("Choose a password");
    hands.fillAll("E-mail address", email, "Password", PASSWORD);
    hands.press("Sign in");
  }

  /**
   * The operator opens an organization; a letter later its syndic has called for funds and is paid.
   */
  @Test
  void the_first_hour_of_a_new_syndic() {
    as(
        house.operator(),
        hands -> {
          hands.open("/operator");
          hands.fillAll(
              "Name of the organization", "Gestion Leroy",
              "E-mail address of the administrator", "leroy@example.org",
              "Name of the administrator", "Lucie Leroy",
              "Language of his letter", "English");
          hands.press("Open an organization");
          hands.sees("Gestion Leroy");
        });
    try (var hands = new Hands(house, chromium, null)) {
      follows(hands, "leroy@example.org");
      hands.open("/members");
      hands.fillAll(
          "E-mail address", "sofie@example.org",
          "Name", "Sofie Maes",
          "Language", "English",
          "Role", "syndic");
      hands.press("Give a role");
      hands.sees("sofie@example.org");
      assertThat(hands.complaints()).isEmpty();
    }
    try (var hands = new Hands(house, chromium, null)) {
      follows(hands, "sofie@example.org");
      setsUp(hands);
      callsAndIsPaid(hands);
      assertThat(hands.complaints()).isEmpty();
    }
  }

  private static void setsUp(Hands hands) {
    hands.sees("This organization has no building yet.");
    hands.follow("Add a building");
    hands.fillAll(
        "Name", "Les Érables",
        "Legal name", "ACP Les Érables",
        "Enterprise number (KBO/BCE)", "0404.616.494",
        "Total shares", "1000",
        "Street and number", "Rue des Érables 1",
        "Postal code", "1000",
        "Town", "Bruxelles",
        "Code, row 1", "A1",
        "Type, row 1", "apartment",
        "Shares, row 1", "600",
        "Code, row 2", "B1",
        "Type, row 2", "apartment",
        "Shares, row 2", "300");
    hands.press("Add a building");
    hands.sees("900 of 1,000");
    hands.fillAll("Shares, row 2", "400");
    hands.press("Add a building");
    hands.title("Les Érables");
    for (var owner : List.of("CLAES Anna", "DUBOIS Marc")) {
      hands.follow("Owners");
      hands.follow("Add an owner");
      hands.fillAll("Code", owner.substring(0, 2), "Name", owner);
      if (owner.startsWith("C")) hands.fill("Payment reference", "+++090/9337/55493+++");
      hands.press("Add an owner");
      hands.title(owner);
    }
    for (var held : List.of(List.of("A1", "CLAES Anna"), List.of("B1", "DUBOIS Marc"))) {
      hands.follow("Lots");
      hands.follow(held.getFirst());
      hands.fillAll("Owner, row 1", held.getLast(), "From, row 1", "2026-01-01");
      hands.press("Say who holds it");
      hands.sees("full ownership", "goes on");
    }
    hands.follow("Distribution keys");
    hands.follow("Define a key");
    hands.fillAll("Code", "GEN", "Name", "General costs", "Valid from", "2026-01-01");
    hands.press("Define a key");
    hands.follow("Fiscal years");
    hands.press("Open the books");
    hands.fillAll("First day", "2026-01-01", "Last day", "2026-12-31");
    hands.press("Begin the year");
    hands.follow("Bank accounts");
    hands.fillAll("Account", "551000", "Purpose", "Working capital", "IBAN", "BE68 5390 0754 7034");
    hands.press("Add a bank account");
    hands.sees("BE68 5390 0754 7034");
  }

  private static void callsAndIsPaid(Hands hands) {
    hands.follow("Calls for funds");
    hands.follow("New call for funds");
    hands.fillAll("Date", "2026-04-01", "Amount", "1.500,00", "Distribution key", "GEN");
    hands.press("Show the split");
    assertThat(hands.row("A1", "CLAES Anna").innerText()).contains("900.00");
    assertThat(hands.row("B1", "DUBOIS Marc").innerText()).contains("600.00");
    hands.fillAll(
        "Reference", "2026-Q2",
        "Due", "2026-04-30",
        "What was decided, and by whom", "General meeting of 12/12/2025");
    hands.press("Call these amounts");
    hands.sees("2026-Q2");
    hands.follow("Open items");
    hands.row("CLAES Anna", "900.00").getByText("Book its payment").click();
    hands.fillAll("Reference", "ST-1", "Date", "2026-04-20");
    hands.press("Book a movement");
    hands.follow("Open items");
    assertThat(hands.row("DUBOIS Marc").innerText()).contains("600.00");
    assertThat(hands.page().locator("main").innerText()).doesNotContain("CLAES Anna");
    hands.follow("Fiscal years");
    hands.follow("Trial balance");
    assertThat(hands.row("551000").innerText()).contains("900.00");
  }

  /** Lot A22 and its garage go to Jan Maes: every posting is shown, then made, then seen. */
  @Test
  void the_sale_of_a_lot() {
    as(
        house.person(organization, Role.SYNDIC, null, null),
        hands -> {
          hands.open("/buildings/" + residence);
          hands.follow("Sale of a lot");
          hands.fillAll("Seller", "NGUYEN", "Day of the sale", "2026-05-16");
          hands.press("Go on");
          hands.follow("Decisions of the year");
          hands.fillAll("Key of the working capital", "GEN", "Settlement due on", "2027-04-30");
          hands.press("Decide");
          hands.follow("Sale of a lot");
          hands.fillAll("Seller", "NGUYEN", "Day of the sale", "2026-05-16");
          hands.press("Go on");
          hands.fillAll("Buyer", "MAES Jan", "Reference", "SALE-A22");
          hands.tick("A22");
          hands.tick("G4");
          hands.press("Go on");
          hands.sees("What will be done", "€660.00", "The sale cannot be taken back");
          hands.press("Record the sale");
          hands.follow("A22");
          assertThat(hands.row("MAES Jan", "16/05/2026").innerText()).contains("goes on");
          hands.follow("Journal");
          hands.sees("SALE-A22");
        });
  }

  /** What each owner is told before the closing is what he owes after it. */
  @Test
  void the_closing_of_a_year() {
    var ours = house.database().organization("Closing Syndics");
    var building =
        UnclosedYear.book(house.database().db(), house.rooms(), ours, "residence-les-tilleuls");
    as(
        house.person(ours, Role.SYNDIC, null, null),
        hands -> {
          hands.open("/buildings/" + building);
          hands.follow("Year over, to be closed");
          hands.title("Year closing");
          hands.sees("The closing cannot be taken back.");
          var before = hands.row("PEETERS Luc").innerText();
          // Expected: 3,819.00 called, 3,704.35 of costs.
          assertThat(before).contains("3,819.00", "3,704.35", "-114.65");
          hands.press("Close the year for good");
          hands.sees("The year is closed; this is what it leaves every owner.");
          assertThat(hands.row("PEETERS Luc").innerText()).isEqualTo(before);
          hands.follow("The next year");
          assertThat(hands.row("PEETERS Luc", "CALL-2025-Q3", "849.87").isVisible()).isTrue();
          hands.follow("Open items");
          assertThat(hands.row("PEETERS Luc").isVisible()).isTrue();
        });
  }

  /** One line of a settlement, back to the invoice and forward to the cent. */
  @Test
  void an_owner_asks_why() {
    as(
        house.person(organization, Role.OWNER, residence, party("PEETERS Luc")),
        hands -> {
          hands.open("/");
          hands.title("My account");
          hands.follow("History, calls and settlement");
          hands.fill("Fiscal year", "2025");
          hands.press("Show");
          // As expected/charge-distribution-by-owner.csv has it for lot A11 under the key of the
          // lift.
          var line = hands.row("610101", "A11");
          assertThat(line.innerText()).contains("130.13");
          hands.follow(line, "Why do I owe this?");
          hands.sees(
              "Computed again just now: every step comes out the same.",
              "1. What was spent",
              "2. The part of lot A11, by the key LIFT",
              "4. Your settlement");
          assertThat(hands.page().locator("main").innerText()).contains("130.13", "Rounding");
        });
  }

  /** A sample drawn by a seed, one entry followed to its invoice, one remark, one answer. */
  @Test
  void the_commissioners_sample() {
    as(
        house.person(organization, Role.COMMISSIONER, residence, null),
        hands -> {
          hands.open("/buildings/" + residence + "/control?year=2025-01-01");
          hands.follow("No sample has been drawn for this year.");
          hands.fillAll(
              "Number of entries", "12", "Same chance for", "every cent", "Seed", "20260615");
          hands.press("Draw a sample");
          hands.sees("0 of 12 seen", "Drawn again now, the seed gives the same entries.");
          hands.press(hands.row("Mark as seen"), "Mark as seen");
          hands.sees("1 of 12 seen");
          hands.open("/buildings/" + residence + "/control?year=2025-01-01");
          hands.fill("Make a remark", "Where is the second quotation for the roof?");
          hands.press("Make a remark");
          hands.sees("Where is the second quotation for the roof?", "waits for an answer");
        });
    as(
        house.person(organization, Role.SYNDIC, null, null),
        hands -> {
          hands.open("/buildings/" + residence + "/control?year=2025-01-01");
          hands.follow("Where is the second quotation for the roof?");
          hands.fill("Answer", "With the minutes of 12 May.");
          hands.press("Answer");
          hands.sees("With the minutes of 12 May.", "answered");
        });
  }

  private static UUID party(String name) {
    return Tenant.as(
        organization,
        () ->
            house
                .database()
                .db()
                .snapshot(s ->
                    house.rooms().registry.parties(s, residence, Party.Role.OWNER).stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value()));
  }
}
