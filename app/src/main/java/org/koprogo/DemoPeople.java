package org.koprogo;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.delivery.Outbox;
import org.koprogo.identity.Guests;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Operators;
import org.koprogo.identity.People;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;
import org.koprogo.platform.Platform;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;

/** One login per role for people who look around; their passwords are drawn at every start. */
final class DemoPeople {
  private final Platform platform;
  private final OrganizationId organization;
  private final Registry registry = new Rooms().registry;
  private final People people;
  private final Memberships memberships;
  private final Guests guests;

  /**
   * @param ofBuilding whether the role is for the first building alone
   */
  private record Guest(Role role, String email, String name, boolean ofBuilding) {}

  private static final String OPERATOR = "operator@demo.example";

  private static final List<Guest> ALL =
      List.of(
          new Guest(Role.SYNDIC, "syndic@demo.example", "Sofie Syndic", false),
          new Guest(Role.ACCOUNTANT, "accountant@demo.example", "Arthur Comptable", false),
          new Guest(Role.ADMINISTRATOR, "administrator@demo.example", "Ada Admin", false),
          new Guest(Role.COUNCIL, "council@demo.example", "Karel Raad", true),
          new Guest(Role.COMMISSIONER, "commissioner@demo.example", "Claire Commissaire", true),
          new Guest(Role.OWNER, "owner@demo.example", "Olivier Owner", true));

  private DemoPeople(Platform platform, OrganizationId organization) {
    this.platform = platform;
    this.organization = organization;
    var clock = Clock.systemUTC();
    this.people = new People(platform.people(), clock, new Outbox(), "http://127.0.0.1");
    this.memberships = new Memberships(people, clock);
    this.guests = new Guests(platform.people(), clock);
  }

  static void let(Platform platform, OrganizationId organization, PrintWriter out) {
    var demo = new DemoPeople(platform, organization);
    out.println("Sign in as one of:");
    for (var guest : ALL) {
      demo.grant(guest);
      demo.admit(guest.role.name(), guest.email, out);
    }
    demo.letOperator(out);
  }

  private void admit(String what, String email, PrintWriter out) {
    out.printf("  %-13s %-28s %s%n", what, email, guests.admit(email));
  }

  /** Only the database's administrator makes an operator; without his way in there is none. */
  private void letOperator(PrintWriter out) {
    var admin = platform.admin();
    if (admin.isEmpty()) return;
    var source = admin.get().dataSource("koprogo-demo");
    new Operators(new Db(source, source), people).appoint(OPERATOR, "Oscar Operator", "en");
    admit("OPERATOR", OPERATOR, out);
  }

  private void grant(Guest guest) {
    Tenant.as(
        organization,
        () -> {
          var building = platform.db().snapshot(s -> registry.buildings(s).getFirst().id());
          var owner =
              guest.role == Role.OWNER
                  ? platform
                      .db()
                      .snapshot(s -> registry.parties(s, building, Party.Role.OWNER))
                      .getFirst()
                      .id()
                      .value()
                  : null;
          return platform
              .people()
              .tx(tx -> {
                var known =
                    memberships.members(tx).stream().anyMatch(m -> m.email().equals(guest.email));
                return known || granted(tx, guest, guest.ofBuilding ? building : null, owner);
              });
        });
  }

  private boolean granted(Tx tx, Guest guest, @Nullable BuildingId building, @Nullable UUID owner) {
    var grant =
        new Memberships.Grant(
            guest.email, guest.name, "en", guest.role, building, owner, null, null, null);
    return memberships.grant(tx, grant, null, "KoproGo") instanceof Memberships.GrantResult.Granted;
  }
}
