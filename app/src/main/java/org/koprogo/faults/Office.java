package org.koprogo.faults;

import java.time.Clock;
import org.jooq.impl.DSL;
import org.koprogo.delivery.Outbox;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.People;
import org.koprogo.identity.Role;
import org.koprogo.identity.Sessions;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tenant;
import org.koprogo.tables.ledger.Tables;

/**
 * An organization with one building whose books are open, and a syndic who has signed in and posts
 * entries over HTTP.
 *
 * @param secret of the syndic's session
 */
record Office(Bench bench, Ground ground, String secret) {
  private static final String PASSWORD = "a password of some length";

  static Office open(Bench bench) {
    try (var connections = bench.connections(Bench.Isolation.READ_COMMITTED, 1)) {
      var ground = Ground.prepare(bench, connections.db(), 1, 1);
      return new Office(bench, ground, signIn(bench, ground));
    }
  }

  private static String signIn(Bench bench, Ground ground) {
    var clock = Clock.systemUTC();
    var people = bench.people();
    var door = new People(people, clock, new Outbox(), "http://127.0.0.1");
    var email = "faults-" + Ids.next() + "@example.org";
    var grant =
        new Memberships.Grant(email, "The race", "en", Role.SYNDIC, null, null, null, null, null);
    var granted =
        Tenant.as(
            ground.org(),
            () -> people.tx(tx -> new Memberships(door, clock).grant(tx, grant, null, "Faults")));
    if (!(granted instanceof Memberships.GrantResult.Granted(var _, var link)) || link == null)
      throw new IllegalStateException("not invited: " + granted);
    var welcome = door.welcome(link.replaceAll(".*secret=", ""), PASSWORD, "127.0.0.1");
    if (welcome != People.PasswordResult.CHANGED)
      throw new IllegalStateException("not welcome: " + welcome);
    var attempt = new Sessions.Attempt(email, PASSWORD, null, "127.0.0.1", "faults");
    if (new Sessions(people, clock).signIn(attempt)
        instanceof Sessions.SignInResult.SignedIn(var secret, var _)) return secret;
    throw new IllegalStateException("not signed in");
  }

  /** Where entries are posted. */
  String entries() {
    return "/api/v1/buildings/" + ground.building().value() + "/entries";
  }

  /**
   * An entry as it is sent. It names no source, so nothing but its idempotency key stands in the
   * way of a second one.
   */
  static String entry(String document) {
    return """
    {"bookedOn": "2025-03-01", "document": "%s", "label": "Cleaning", "lines": [
      {"account": "610500", "side": "DEBIT", "amount": "10.00", "label": "Cleaning"},
      {"account": "444000", "side": "CREDIT", "amount": "10.00", "label": "Cleaning"}]}
    """
        .formatted(document);
  }

  /** How many entries the books have of each document that has any. */
  java.util.Map<String, Integer> booked() {
    var line = Tables.PUB_LINE;
    try (var connections = bench.connections(Bench.Isolation.READ_COMMITTED, 1)) {
      var entries = DSL.countDistinct(line.ENTRY_ID);
      return ground.tx(
          connections.db(),
          tx ->
              tx.sql()
                  .select(line.DOCUMENT, entries)
                  .from(line)
                  .where(line.ORGANIZATION_ID.eq(ground.org().value()))
                  .and(line.BUILDING_ID.eq(ground.building().value()))
                  .groupBy(line.DOCUMENT)
                  .fetchMap(line.DOCUMENT, entries));
    }
  }
}
