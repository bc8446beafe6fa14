package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.Neighbours.Neighbour;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/**
 * S16: every operation that somebody with no other tie than to a lot may call, with every id of a
 * neighbour, for everybody whom something ties to a lot. Operations come from the served document:
 * one that is new has its cases, or a test fails and says what it cannot fill.
 */
class PortalMatrixTest {
  private static final AtomicInteger KEY = new AtomicInteger();
  private static final LocalDate SALE = LocalDate.of(2025, 5, 16);

  /** Operations that change something and take no id: they work on the caller alone. */
  private static final Set<String> OF_THE_CALLER =
      Set.of(
          "signIn",
          "welcome",
          "forgotPassword",
          "resetPassword",
          "changeMyProfile",
          "changeMyPassword",
          "changeMyPreferences",
          "beginSecondFactor",
          "confirmSecondFactor",
          "endSecondFactor",
          "issueToken",
          "beginPasskey",
          "addPasskey",
          "beginPasskeySignIn",
          "signInWithPasskey",
          "beginOidcSignIn",
          "signInWithOidc",
          "leaveOrganization");

  /** Ids that are a wish of the person: one that he may not see is a fault of the body. */
  private static final Set<String> WISHED = Set.of("/landing");

  /** What ties a person to a lot, and how long. */
  private enum Tie {
    SOLE_OWNER,
    JOINT_OWNER,
    USUFRUCTUARY,
    BARE_OWNER,
    FORMER_OWNER,
    BUYER,
    /** Acts under an owner's name until a day. */
    PROXY,
    /** Lives there; the association's books do not know him. */
    OCCUPANT
  }

  private record Tied(Tie tie, Person person, Set<Neighbour> names) {
    Set<UUID> parties() {
      var parties = new HashSet<UUID>();
      for (var name : names) parties.add(name.party());
      return parties;
    }

    boolean mayNothing() {
      return tie == Tie.OCCUPANT;
    }
  }

  private static MovingClock clock;
  private static ApiHouse house;
  private static OrganizationId ours;
  private static OrganizationId theirs;
  private static Neighbours neighbours;
  private static List<Served.Operation> portal;
  private static final Map<Tie, Tied> people = new LinkedHashMap<>();

  /** By kind: ids that are nobody's of ours to ask for. */
  private static final Map<String, List<String>> strange = new HashMap<>();

  @BeforeAll
  static void open() throws SQLException {
    clock = new MovingClock();
    house = new ApiHouse(clock);
    ours = house.organization();
    theirs = house.organization();
    house.residence(ours);
    house.example(ours, "usufruct-and-indivision");
    house.example(theirs, "july-to-june");
    neighbours = new Neighbours(house);
    var tilleuls = "ACP Résidence Les Tilleuls";
    var usufruct = usufructName();
    for (var tie :
        Map.of(
                Tie.SOLE_OWNER, neighbours.one(ours, tilleuls, "P1"),
                Tie.JOINT_OWNER, neighbours.one(ours, tilleuls, "P5"),
                Tie.USUFRUCTUARY, neighbours.one(ours, usufruct, "U1"),
                Tie.BARE_OWNER, neighbours.one(ours, usufruct, "N1"),
                Tie.FORMER_OWNER, neighbours.one(ours, tilleuls, "P6"),
                Tie.BUYER, neighbours.one(ours, tilleuls, "P9"))
            .entrySet()) people.put(tie.getKey(), tied(tie.getKey(), tie.getValue(), null));
    var principal = neighbours.one(ours, tilleuls, "P7");
    people.put(Tie.PROXY, tied(Tie.PROXY, principal, Brussels.day(clock.instant()).plusDays(10)));
    people.put(Tie.OCCUPANT, occupant(principal));
    somebodyElsesAffairs();
    portal = Served.operations(house).stream().filter(PortalMatrixTest::isOfThePortal).toList();
  }

  private static String usufructName() {
    return neighbours
        .ask(
            "select legal_name from registry.building where organization_id = ? and building_id in"
                + " (select building_id from registry.party where code = 'U1')",
            ours.value())
        .getFirst()
        .getFirst();
  }

  private static Tied tied(Tie tie, Neighbour owner, @Nullable LocalDate until) {
    var email = tie.name().toLowerCase(java.util.Locale.ROOT) + "@portal.example.org";
    return new Tied(tie, member(email, owner, null, until), Set.of(owner));
  }

  private static Person member(
      String email, Neighbour owner, @Nullable LocalDate from, @Nullable LocalDate to) {
    return house.owner(
        new OrganizationId(owner.organization()),
        email,
        new BuildingId(owner.building()),
        owner.party(),
        from,
        to);
  }

  /** Somebody who was let in by mistake, and whose role was taken back. */
  private static Tied occupant(Neighbour landlord) {
    var tied = tied(Tie.OCCUPANT, landlord, null);
    neighbours.ask(
        "update identity.membership set revoked_at = now() where person_id ="
            + " (select person_id from identity.person where email = ?) returning 'x'",
        tied.person().email());
    return new Tied(Tie.OCCUPANT, tied.person(), Set.of());
  }

  /** Ids of every kind, in our building, in another of ours, and in another organization. */
  private static void somebodyElsesAffairs() {
    for (var organization : List.of(ours, theirs)) {
      var syndic = house.person(organization, Role.SYNDIC, null, null);
      for (var tied : people.values())
        for (var name : tied.names())
          if (name.organization().equals(organization.value())) documentsOf(syndic, name);
    }
    var kinds =
        Map.ofEntries(
            Map.entry("party", "select party_id::text from registry.party"),
            Map.entry("lot", "select lot_id::text from registry.lot"),
            Map.entry("building", "select building_id::text from registry.building"),
            Map.entry("title", "select title_id::text from ownership.title"),
            Map.entry("entry", "select entry_id::text from ledger.journal_entry"),
            Map.entry("item", "select item_id::text from ledger.open_item"),
            Map.entry("call", "select call_id::text from contributions.call"),
            Map.entry("invoice", "select invoice_id::text from invoices.invoice"),
            Map.entry("movement", "select movement_id::text from banking.movement"),
            Map.entry("person", "select person_id::text from identity.person"),
            Map.entry("membership", "select membership_id::text from identity.membership"),
            Map.entry("session", "select session_id::text from identity.session"),
            Map.entry("document", "select document_id::text from documents.document"),
            Map.entry("passkey", "select passkey_id::text from identity.passkey"));
    // All parties; of what there are hundreds of, some of each building.
    kinds.forEach((kind, sql) -> {
      var ids = neighbours.ask(sql + " order by 1").stream().map(List::getFirst).toList();
      var step = kind.equals("party") || kind.equals("session") ? 1 : Math.max(1, ids.size() / 3);
      var some = new ArrayList<String>();
      for (var i = 0; i < ids.size(); i += step) some.add(ids.get(i));
      strange.put(kind, some);
    });
  }

  /** One for him alone, one for everybody, and one for the office. */
  private static void documentsOf(Person syndic, Neighbour name) {
    var building = new BuildingId(name.building());
    for (var audience : List.of("PARTY", "OWNERS", "SYNDIC")) {
      var sending =
          Uploading.minutes()
              .with("audience", audience)
              .with("title", "Letter")
              .file("letter.pdf", Uploading.PDF);
      if (audience.equals("PARTY")) sending.with("party", name.party().toString());
      assertThat(sending.to(house, syndic, building).status()).isEqualTo(201);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** What asks for no more than an owner has. */
  private static boolean isOfThePortal(Served.Operation operation) {
    return switch (operation.permission()) {
      case ANYONE, SELF -> true;
      default -> Role.OWNER.has(operation.permission());
    };
  }

  private static boolean needsRole(Served.Operation operation) {
    return operation.permission() != Permission.ANYONE && operation.permission() != Permission.SELF;
  }

  /**
   * With the headers that the operation takes, so that nothing but the id is a reason to refuse.
   */
  private static Answer ask(
      Tied who, Served.Operation operation, String path, @Nullable String body) {
    var headers = new ArrayList<String>();
    if (operation.takes("Idempotency-Key"))
      headers.addAll(List.of("Idempotency-Key", "portal-" + KEY.incrementAndGet() + "-key"));
    if (operation.takes("If-Match"))
      headers.addAll(List.of("If-Match", house.get(who.person(), path).header("ETag")));
    return house.ask(who.person(), operation.method(), path, body, headers.toArray(String[]::new));
  }

  /** The path with a value for every parameter of it. */
  private static String path(Served.Operation operation, Map<String, String> values) {
    var path = operation.path();
    for (var value : values.entrySet())
      path = path.replace("{" + value.getKey() + "}", value.getValue());
    return "/api/v1" + path;
  }

  /** What the person may put into the path, by the name of the parameter. */
  private static List<Map<String, String>> own(Served.Operation operation, Tied tied) {
    if (operation.pathIds().isEmpty()) return List.of(Map.of());
    var name = operation.pathIds().getLast();
    return switch (name) {
      case "party" ->
          tied.names().stream().map(n -> Map.of("party", n.party().toString())).toList();
      // His own session is not to be ended here, and of tokens and passkeys he has none.
      case "session", "token", "passkey" -> List.of();
      case "document" ->
          documents(tied).stream().map(id -> Map.of("document", id.toString())).toList();
      default -> fail("the portal takes an id called " + name + ": say here which are one's own");
    };
  }

  /** Documents that the tied person reads: his own and those of all owners. */
  private static Set<UUID> documents(Tied tied) {
    var found = new HashSet<UUID>();
    for (var name : tied.names())
      for (var row :
          neighbours.ask(
              "select document_id::text from documents.document where building_id = ? and (audience = 'OWNERS' or party_id = ?)",
              name.building(),
              name.party())) found.add(UUID.fromString(row.getFirst()));
    return found;
  }

  private static Set<String> ownIds(Tied tied) {
    var own = new HashSet<String>();
    for (var name : tied.names()) own.add(name.party().toString());
    for (var id : documents(tied)) own.add(id.toString());
    for (var row :
        neighbours.ask(
            "select s.session_id::text from identity.session s join identity.person p using (person_id) where p.email = ?",
            tied.person().email())) own.add(row.getFirst());
    return own;
  }

  private static String told(Tied tied, Served.Operation operation, String path, Answer answer) {
    var text = answer.text();
    return tied.tie()
        + " "
        + operation.id()
        + " "
        + path
        + " "
        + answer.status()
        + " "
        + text.substring(0, Math.min(160, text.length()));
  }

  private static void look(
      Tied tied, Served.Operation operation, String path, Answer answer, List<String> wrong) {
    // A refusal repeats what was asked, which is not news.
    var news = answer.text().replaceAll("\"instance\":\"[^\"]*\"", "");
    var betrayed = neighbours.betrayed(news, tied.parties(), codes(operation).isEmpty());
    for (var other : neighbours.all())
      if (news.contains("\"party\":\"" + other.code() + "\"")
          && tied.names().stream().noneMatch(n -> n.code().equals(other.code())))
        betrayed.add(other.code() + " by his code");
    if (!betrayed.isEmpty() || answer.status() >= 500)
      wrong.add(betrayed + " in " + told(tied, operation, path, answer));
  }

  /**
   * In nothing that a person is told stands a byte of somebody else, page after page, as CSV too.
   */
  @Test
  void s16_nothing_that_is_told_is_a_neighbours() {
    var wrong = new ArrayList<String>();
    var asked = 0;
    for (var operation : portal) {
      if (!operation.method().equals("GET")) continue;
      for (var tied : people.values()) {
        for (var values : own(operation, tied)) {
          for (var path : whole(operation, path(operation, values))) {
            var answer = ask(tied, operation, path, null);
            asked++;
            look(tied, operation, path, answer, wrong);
            var expected = tied.mayNothing() && needsRole(operation) ? 403 : 200;
            var incomplete = answer.status() == 400 && !codes(operation).isEmpty();
            var nowhere = tied.mayNothing() && answer.status() == 403;
            if (answer.status() != expected && !incomplete && !nowhere)
              wrong.add(told(tied, operation, path, answer));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(60);
  }

  /** Everything that a list has: in one page, as CSV, and in the year that was booked. */
  private static List<String> whole(Served.Operation operation, String path) {
    if (!operation.lists()) return List.of(path);
    var years = new ArrayList<String>();
    years.add("");
    if (operation.queryNames().contains("year"))
      years.addAll(List.of("&year=2025-01-01", "&year=2024-01-01"));
    var all = new ArrayList<String>();
    for (var year : years) {
      // A year of another building is nothing here; one's own is found among the others.
      if (year.isEmpty() || isThere(path, year)) {
        all.add(path + "?limit=500" + year);
        all.add(path + "?format=csv&limit=500" + year);
      }
    }
    return all;
  }

  private static boolean isThere(String path, String year) {
    var party = path.replaceAll(".*/accounts/([0-9a-f-]+).*", "$1");
    return !neighbours
        .ask(
            "select 'x' from registry.party p join ledger.fiscal_year y using (organization_id, building_id)"
                + " where p.party_id::text = ? and y.first_day::text = ?",
            party,
            year.substring(year.indexOf('=') + 1))
        .isEmpty();
  }

  /** With any id that is not his own, in any place, a person finds nothing. */
  @Test
  void s16_with_a_neighbours_id_there_is_nothing() {
    var wrong = new ArrayList<String>();
    var asked = 0;
    for (var operation : portal) {
      for (var tied : people.values()) {
        for (var path : foreignPaths(operation, tied)) {
          var answer = ask(tied, operation, needed(path, operation), body(operation));
          asked++;
          look(tied, operation, path, answer, wrong);
          var expected = tied.mayNothing() && needsRole(operation) ? 403 : 404;
          var nowhere = tied.mayNothing() && answer.status() == 403;
          if (answer.status() != expected && !nowhere)
            wrong.add(told(tied, operation, path, answer));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(1_500);
  }

  /** With the examples of the words that the query must have, where it says none. */
  private static String needed(String path, Served.Operation operation) {
    if (path.contains("?")) return path;
    var needed =
        operation.parameters().stream()
            .filter(p -> "query".equals(p.get("in")) && Boolean.TRUE.equals(p.get("required")))
            .map(p -> p.get("name") + "=" + p.get("example"))
            .toList();
    return needed.isEmpty() ? path : path + "?" + String.join("&", needed);
  }

  private static @Nullable String body(Served.Operation operation) {
    return operation.body() == null ? null : Served.json(operation.body());
  }

  private static List<String> foreignPaths(Served.Operation operation, Tied tied) {
    var names = operation.pathIds();
    if (names.isEmpty()) return List.of();
    assertThat(names).as(operation.id() + ": a portal's path has one id").hasSize(1);
    own(operation, tied); // fails when the name is new
    var mine = ownIds(tied);
    var paths = new ArrayList<String>();
    for (var ids : strange.values())
      for (var id : ids)
        if (!mine.contains(id)) paths.add(path(operation, Map.of(names.getFirst(), id)));
    // Where codes are asked for too, those of an amount that the neighbour really has.
    if (!codes(operation).isEmpty())
      for (var neighbour : neighbours.all()) {
        if (tied.names().contains(neighbour)) continue;
        var real = facts(operation, neighbour);
        if (!real.isEmpty())
          paths.add(
              path(operation, Map.of(names.getFirst(), neighbour.party().toString()))
                  + "?"
                  + query(real.iterator().next()));
      }
    return paths;
  }

  /** With an id in the body that is not his own, nothing is done for a person. */
  @Test
  void s16_an_id_in_a_body_opens_nothing() {
    var wrong = new ArrayList<String>();
    var asked = 0;
    for (var operation : portal) {
      if (operation.method().equals("GET")) continue;
      for (var place : operation.idPlaces()) {
        for (var tied : people.values()) {
          var body =
              Served.json(
                  operation.filled((at, name) ->
                      at.equals(place) ? bodyId(name) : UUID.randomUUID().toString()));
          var answer = ask(tied, operation, path(operation, Map.of()), body);
          asked++;
          look(tied, operation, operation.path(), answer, wrong);
          var expected = WISHED.contains(place) ? 400 : 404;
          if (answer.status() != expected) wrong.add(told(tied, operation, body, answer));
        }
      }
      if (operation.idPlaces().isEmpty() && operation.pathIds().isEmpty())
        assertThat(OF_THE_CALLER)
            .as(operation.id() + " changes something and names no id: whose is it?")
            .contains(operation.id());
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(5);
  }

  private static String bodyId(String name) {
    if (name.equals("organization")) return theirs.toString();
    return name.equals("landing")
        ? neighbours
            .ask(
                "select building_id::text from registry.building where organization_id = ?",
                theirs.value())
            .getFirst()
            .getFirst()
        : fail("the portal takes an id called " + name + " in a body: say what a neighbour's is");
  }

  private static final Set<String> PLAIN = Set.of("year", "cursor", "limit", "format");

  /** The codes that an operation asks for, beyond what every list has. */
  private static Set<String> codes(Served.Operation operation) {
    var names = new TreeSet<>(operation.queryNames());
    names.removeAll(PLAIN);
    return names;
  }

  /** What a person's party really has, in codes, from the tables and nothing else. */
  private static Set<Map<String, String>> facts(Served.Operation operation, Neighbour neighbour) {
    var sql =
        switch (String.join(" ", codes(operation))) {
          case "call lot" ->
              "select c.fiscal_year::text as year, c.reference as call, l.code as lot from contributions.call_share s"
                  + " join contributions.call c using (organization_id, building_id, call_id)"
                  + " join registry.lot l using (organization_id, building_id, lot_id) where s.party_id = ?";
          case "account key lot" ->
              "select s.fiscal_year::text as year, s.account_code as account, k.code as key, l.code as lot"
                  + " from (select x.*, t.account_code, t.key_id from closing.settlement_share x"
                  + " join closing.settlement_line t using (organization_id, building_id, fiscal_year, line_no)) s"
                  + " join ownership.distribution_key k using (organization_id, building_id, key_id)"
                  + " join registry.lot l using (organization_id, building_id, lot_id) where s.party_id = ?";
          default ->
              fail(operation.id() + " asks for other codes: say from which tables its truth comes");
        };
    var names =
        codes(operation).contains("call")
            ? List.of("year", "call", "lot")
            : List.of("year", "account", "key", "lot");
    var facts = new java.util.LinkedHashSet<Map<String, String>>();
    for (var row : neighbours.ask(sql + " order by 1, 2, 3", neighbour.party())) {
      var fact = new LinkedHashMap<String, String>();
      for (var i = 0; i < names.size(); i++) fact.put(names.get(i), row.get(i));
      facts.add(fact);
    }
    return facts;
  }

  private static String query(Map<String, String> fact) {
    return String.join(
        "&", fact.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  /**
   * Under his own name a person is explained what is his, and of everything else in the building,
   * asked by its codes, that there is no such amount of his. Who sold knows nothing of the days
   * from the sale on, who bought nothing of those before.
   */
  @Test
  void s16_the_codes_of_a_neighbours_amounts_explain_nothing() {
    var wrong = new ArrayList<String>();
    var explained = 0;
    var refused = 0;
    for (var operation : portal) {
      if (codes(operation).isEmpty()) continue;
      for (var tied : people.values()) {
        for (var name : tied.names()) {
          var mine = facts(operation, name);
          for (var fact : askable(operation, name)) {
            var path =
                path(operation, Map.of("party", name.party().toString())) + "?" + query(fact);
            var answer = ask(tied, operation, path, null);
            look(tied, operation, path, answer, wrong);
            if (answer.status() == 200) explained++;
            else refused++;
            if (mine.contains(fact) != (answer.status() == 200))
              wrong.add(told(tied, operation, path, answer));
            else if (answer.status() == 200) days(tied, answer, fact, wrong);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(explained).isGreaterThan(50);
    assertThat(refused).isGreaterThan(200);
  }

  /** The facts of the whole building, but of each call or key not more than one account. */
  private static Set<Map<String, String>> askable(Served.Operation operation, Neighbour name) {
    var some = new java.util.LinkedHashSet<Map<String, String>>();
    var seen = new HashSet<String>();
    for (var neighbour : neighbours.all())
      if (neighbour.building().equals(name.building()))
        for (var fact : facts(operation, neighbour)) {
          var without = new TreeSet<>(fact.entrySet().stream().map(Object::toString).toList());
          without.removeIf(e -> e.startsWith("account="));
          if (seen.add(without.toString())) some.add(fact);
        }
    return some;
  }

  private static final Pattern DATE = Pattern.compile("\"date\":\"([0-9-]{10})\"");

  /** Who sold is told no day from the sale on, who bought none before. */
  private static void days(Tied tied, Answer answer, Map<String, String> fact, List<String> wrong) {
    if (tied.tie() != Tie.FORMER_OWNER && tied.tie() != Tie.BUYER) return;
    var text = answer.text();
    // The voucher of the settlement is of the year's end, and his own.
    var end = text.indexOf("\"voucher\"");
    for (var match : DATE.matcher(end < 0 ? text : text.substring(0, end)).results().toList()) {
      var before = LocalDate.parse(match.group(1)).isBefore(SALE);
      if (before != (tied.tie() == Tie.FORMER_OWNER))
        wrong.add(tied.tie() + " is told of " + match.group(1) + " by " + fact);
    }
  }

  /**
   * A role that ends on the day of the sale and one that begins on it: until then the seller sees
   * and the buyer does not, from that day on it is the other way round. The proxy's ends by itself.
   */
  @Test
  void s16_a_role_gives_nothing_outside_of_its_days() throws SQLException {
    var time = new MovingClock();
    try (var other = new ApiHouse(time)) {
      var organization = other.organization();
      var building = other.residence(organization);
      var known = new Neighbours(other);
      var seller = known.one(organization, "ACP Résidence Les Tilleuls", "P1");
      var buyer = known.one(organization, "ACP Résidence Les Tilleuls", "P2");
      var day = Brussels.day(time.instant()).plusDays(5);
      var syndic = other.person(organization, Role.SYNDIC, null, null);
      var sent = Uploading.minutes().file("minutes.pdf", Uploading.PDF).to(other, syndic, building);
      assertThat(sent.status()).isEqualTo(201);
      var sells =
          other.owner(organization, "sells@example.org", building, seller.party(), null, day);
      var buys = other.owner(organization, "buys@example.org", building, buyer.party(), day, null);
      assertThat(statuses(other, sells, seller)).containsOnly(200);
      assertThat(statuses(other, buys, buyer)).containsOnly(403);
      time.move(Duration.ofDays(5));
      assertThat(statuses(other, other.signIn(sells.email()), seller)).containsOnly(403);
      assertThat(statuses(other, other.signIn(buys.email()), buyer)).containsOnly(200);
    }
  }

  private static Set<Integer> statuses(ApiHouse other, Person who, Neighbour name) {
    var found = new TreeSet<Integer>();
    for (var operation : portal)
      if (needsRole(operation)
          && operation.method().equals("GET")
          && operation.permission() == Permission.OWN_ACCOUNT
          && codes(operation).isEmpty())
        found.add(
            other
                .get(
                    who,
                    path(
                        operation,
                        Map.of(
                            "party",
                            name.party().toString(),
                            "document",
                            Served.anId(
                                other, "document", new OrganizationId(name.organization())))))
                .status());
    return found;
  }

  /** What the portal is, so that the cases above are not made from an empty list. */
  @Test
  void s16_the_portal_is_asked_as_a_whole() {
    assertThat(portal)
        .extracting(Served.Operation::id)
        .contains("myLots", "myAccounts", "explainMyCharge");
    for (var operation : portal) {
      for (var name : operation.queryNames())
        assertThat(PLAIN.contains(name) || codes(operation).contains(name)).isTrue();
      if (!codes(operation).isEmpty())
        assertThat(
                facts(
                    operation,
                    Objects.requireNonNull(people.get(Tie.SOLE_OWNER)).names().iterator().next()))
            .as(operation.id())
            .isNotEmpty();
    }
  }

  /** The same look sees a neighbour where a reader is let through. */
  @Test
  void s16_a_betrayal_is_seen() {
    var syndic = house.person(ours, Role.SYNDIC, null, null);
    var owner = Objects.requireNonNull(people.get(Tie.SOLE_OWNER));
    var building = owner.names().iterator().next().building();
    var root = "/api/v1/buildings/" + building;
    for (var path : List.of("/owners", "/titles")) {
      var answer = house.get(syndic, root + path + "?limit=500");
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(neighbours.betrayed(answer.text(), owner.parties(), false)).as(path).isNotEmpty();
    }
    var other = Objects.requireNonNull(people.get(Tie.BUYER));
    var entries = "/api/v1/my/accounts/" + other.parties().iterator().next() + "/entries?limit=500";
    var his = house.get(other.person(), entries + "&year=2025-01-01").text();
    assertThat(neighbours.betrayed(his, other.parties(), true)).isEmpty();
    assertThat(neighbours.betrayed(his, owner.parties(), true))
        .anyMatch(mark -> mark.matches(".*\"[0-9.-]+\""))
        .anyMatch(mark -> mark.contains("Zl"));
  }
}
