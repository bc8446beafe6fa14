package org.koprogo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.MovingClock;
import org.koprogo.Session;
import org.koprogo.audit.Trail;
import org.koprogo.kernel.OrganizationId;

/** Row S19 of the quality bar, for passkeys: who signs in with one, and who does not. */
class PasskeyTest {
  private static final String MINE = "/api/v1/me/passkeys";
  private static final String SIGN_IN = "/api/v1/sessions/passkey";
  private static final MovingClock CLOCK = new MovingClock();
  private static ApiHouse house;
  private static OrganizationId ours;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(CLOCK);
    ours = house.organization();
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** All tests come from one address: the failures of one must not stop the next. */
  @BeforeEach
  void forgetFailures() {
    CLOCK.move(Duration.ofMinutes(6));
  }

  private static Person member() {
    return house.person(ours, Role.SYNDIC, null, null);
  }

  private static Map<String, Object> toMake(Person who) {
    var options = house.post(who, MINE + "/options", null);
    assertThat(options.status()).as(options.text()).isEqualTo(201);
    return options.json();
  }

  private static Map<String, Object> toShow() {
    var options = house.post(null, SIGN_IN + "-options", null);
    assertThat(options.status()).as(options.text()).isEqualTo(201);
    return options.json();
  }

  private static Answer add(Person who, String credential) {
    return house.post(who, MINE, "{\"name\": \"Telephone\", \"credential\": " + credential + "}");
  }

  /** An authenticator that has a passkey of this person. */
  private static Authenticator authenticator(Person who) {
    var authenticator = new Authenticator();
    var added = add(who, authenticator.make(toMake(who)));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    authenticator.count++;
    return authenticator;
  }

  private static Answer signIn(String credential) {
    return house.post(null, SIGN_IN, credential);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("passkey-refused");
    assertThat(answer.json()).doesNotContainKey("secret");
  }

  @Test
  void s19_a_passkey_signs_in_without_an_address_and_counts_as_a_second_factor() {
    var person = member();
    var me = house.get(person, "/api/v1/me").json();
    assertThat(me).containsEntry("strong", false);
    var first = authenticator(person);
    var second = authenticator(person);
    for (var authenticator : java.util.List.of(first, second, first)) {
      var answer = signIn(authenticator.show(toShow()));
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      assertThat(answer.json()).containsEntry("person", me.get("person"));
      var on = new Person(person.email(), String.valueOf(answer.json().get("secret")));
      assertThat(house.get(on, "/api/v1/me").json()).containsEntry("strong", true);
      authenticator.count++;
    }
    assertThat(house.get(person, MINE).items())
        .hasSize(2)
        .allSatisfy(p -> assertThat(p.get("usedAt")).isNotNull());
  }

  @Test
  @SuppressWarnings("unchecked")
  void s19_the_options_are_the_standards_own() {
    var person = member();
    authenticator(person);
    var make = toMake(person);
    assertThat((Map<String, Object>) make.get("rp")).containsEntry("id", "localhost");
    assertThat((Map<String, Object>) make.get("user")).containsEntry("name", person.email());
    assertThat((Map<String, Object>) make.get("authenticatorSelection"))
        .containsEntry("userVerification", "required")
        .containsEntry("residentKey", "required");
    assertThat(make).containsEntry("attestation", "none");
    assertThat((java.util.List<Object>) make.get("excludeCredentials")).hasSize(1);
    assertThat(make.values()).as("parseCreationOptionsFromJSON takes no null").doesNotContainNull();
    var show = toShow();
    assertThat(show)
        .containsEntry("rpId", "localhost")
        .containsEntry("userVerification", "required");
    assertThat(show.get("challenge")).isNotEqualTo(toShow().get("challenge"));
  }

  @Test
  void s19_a_page_of_another_origin_neither_adds_nor_signs_in() {
    var person = member();
    var stranger = new Authenticator();
    stranger.origin = "http://localhost.example.org";
    assertThat(add(person, stranger.make(toMake(person))).problem()).isEqualTo("passkey-wrong");
    var authenticator = authenticator(person);
    authenticator.origin = "https://localhost";
    refused(signIn(authenticator.show(toShow())));
    authenticator.origin = "http://localhost";
    assertThat(signIn(authenticator.show(toShow())).status()).isEqualTo(201);
  }

  @Test
  void s19_a_challenge_works_once_for_one_thing_and_one_person() {
    var person = member();
    var options = toMake(person);
    var authenticator = new Authenticator();
    var made = authenticator.make(options);
    assertThat(add(member(), made).problem()).as("another's").isEqualTo("challenge-wrong");
    assertThat(add(person, made).status()).isEqualTo(201);
    assertThat(add(person, made).problem()).as("used").isEqualTo("challenge-wrong");
    assertThat(add(person, new Authenticator().make(withChallenge(options, toShow()))).problem())
        .as("to sign in")
        .isEqualTo("challenge-wrong");
    authenticator.count++;
    var shown = authenticator.show(toShow());
    assertThat(signIn(shown).status()).isEqualTo(201);
    authenticator.count++;
    refused(signIn(shown));
    refused(signIn(authenticator.show(withChallenge(toShow(), Map.of("challenge", "AAAA")))));
    refused(signIn(authenticator.show(withChallenge(toShow(), toMake(person)))));
  }

  private static Map<String, Object> withChallenge(
      Map<String, Object> options, Map<String, Object> from) {
    var other = new java.util.LinkedHashMap<>(options);
    other.put("challenge", java.util.Objects.requireNonNull(from.get("challenge")));
    return other;
  }

  /** A challenge is used up by who failed, and after five minutes by nobody. */
  @Test
  void s19_a_challenge_ends_with_a_failure_and_after_five_minutes() {
    var person = member();
    var authenticator = authenticator(person);
    var options = toShow();
    authenticator.verifies = false;
    refused(signIn(authenticator.show(options)));
    authenticator.verifies = true;
    refused(signIn(authenticator.show(options)));
    var late = toShow();
    var made = toMake(person);
    CLOCK.move(Duration.ofMinutes(5));
    refused(signIn(authenticator.show(late)));
    assertThat(add(person, new Authenticator().make(made)).problem()).isEqualTo("challenge-wrong");
    assertThat(signIn(authenticator.show(toShow())).status()).isEqualTo(201);
  }

  @Test
  void s19_without_verification_of_the_person_nothing_holds() {
    var person = member();
    var careless = new Authenticator();
    careless.verifies = false;
    assertThat(add(person, careless.make(toMake(person))).problem()).isEqualTo("passkey-wrong");
    var authenticator = authenticator(person);
    authenticator.verifies = false;
    refused(signIn(authenticator.show(toShow())));
  }

  @Test
  void s19_a_counter_that_goes_back_is_a_copy_and_refused() {
    var authenticator = authenticator(member());
    authenticator.count = 7;
    assertThat(signIn(authenticator.show(toShow())).status()).isEqualTo(201);
    for (var count : new long[] {7, 6, 0}) {
      authenticator.count = count;
      refused(signIn(authenticator.show(toShow())));
    }
    authenticator.count = 8;
    assertThat(signIn(authenticator.show(toShow())).status()).isEqualTo(201);
  }

  @Test
  void s19_a_passkey_that_was_removed_signs_nobody_in() {
    var person = member();
    var authenticator = authenticator(person);
    var path = MINE + "/" + house.get(person, MINE).items().getFirst().get("id");
    var read = house.get(person, path);
    assertThat(house.ask(person, "PUT", path, "{\"name\": \"Old\"}").status()).isEqualTo(428);
    var renamed =
        house.ask(person, "PUT", path, "{\"name\": \"Old\"}", "If-Match", read.header("ETag"));
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    assertThat(house.get(person, path).json()).containsEntry("name", "Old");
    assertThat(house.ask(person, "DELETE", path, null).status()).isEqualTo(200);
    assertThat(house.ask(person, "DELETE", path, null).status()).isEqualTo(404);
    refused(signIn(authenticator.show(toShow())));
    assertThat(house.get(person, "/api/v1/me").status()).as("sessions go on").isEqualTo(200);
  }

  @Test
  void s19_another_persons_passkey_is_nobodys() {
    var person = member();
    var authenticator = authenticator(person);
    var other = member();
    var theirs = authenticator(other);
    refused(signIn(authenticator.show(toShow(), theirs.handle())));
    refused(signIn(new Authenticator().show(toShow(), authenticator.handle())));
    var path = MINE + "/" + house.get(person, MINE).items().getFirst().get("id");
    assertThat(house.get(other, path).status()).isEqualTo(404);
    assertThat(house.ask(other, "DELETE", path, null).status()).isEqualTo(404);
    assertThat(house.ask(other, "PUT", path, "{\"name\": \"Mine\"}", "If-Match", "\"x\"").status())
        .isEqualTo(404);
    assertThat(add(other, authenticator.make(toMake(other))).status())
        .as("its id is another's")
        .isEqualTo(409);
    assertThat(house.get(other, MINE).items()).hasSize(1);
  }

  @Test
  void s19_ten_failures_from_one_address_must_wait() {
    for (var i = 0; i < 10; i++) refused(signIn(new Authenticator().show(toShow(), "AAAA")));
    assertThat(signIn(new Authenticator().show(toShow(), "AAAA")).status()).isEqualTo(429);
  }

  @Test
  void s28_a_passkey_is_noted_where_it_is_added_and_a_sign_in_in_the_house() {
    var person = member();
    int before;
    try (var all = Session.asSuperuser(house.database(), null)) {
      before = all.ask("select 1 from audit.event").size();
    }
    var authenticator = authenticator(person);
    assertThat(signIn(authenticator.show(toShow())).status()).isEqualTo(201);
    refused(signIn(authenticator.show(toShow())));
    try (var all = Session.asSuperuser(house.database(), null)) {
      assertThat(
              all.ask(
                  "select operation || ' ' || outcome || (organization_id = ?) from audit.event order by seq offset ?",
                  Trail.HOUSE.value(),
                  before))
          .containsExactly(
              "beginPasskey DONEfalse",
              "addPasskey DONEfalse",
              "signInWithPasskey DONEtrue",
              "signInWithPasskey DENIEDtrue");
    }
  }
}
