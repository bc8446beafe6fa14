package org.koprogo.demo;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
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
import org.koprogo.registry.Contact;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/** Lets people in who look around; their passwords are drawn at every start. */
final class Logins {
  private static final String OPERATOR = "operator@demo.example";

  private final Demo.Ground ground;
  private final Rooms rooms;
  private final PrintWriter out;
  private final Memberships memberships;
  private final People people;
  private final Guests guests;

  Logins(Demo.Ground ground, Rooms rooms, PrintWriter out) {
    this.ground = ground;
    this.rooms = rooms;
    this.out = out;
    var clock = Clock.systemUTC();
    this.people = new People(ground.people(), clock, new Outbox(), "http://127.0.0.1");
    this.memberships = new Memberships(people, clock);
    this.guests = new Guests(ground.people(), clock);
  }

  /** Who keeps the books of an organization: one person each for all of its buildings. */
  Staff staff(OrganizationId organization) {
    grant(organization, "syndic", "Sofie Syndic", Role.SYNDIC, null, null);
    grant(organization, "accountant", "Arthur Comptable", Role.ACCOUNTANT, null, null);
    grant(organization, "administrator", "Ada Admin", Role.ADMINISTRATOR, null, null);
    return new Staff(actor(organization, "accountant"), actor(organization, "syndic"));
  }

  /** The same person is syndic elsewhere, where she has nobody to help her. */
  Staff alone(OrganizationId organization) {
    grant(organization, "syndic", "Sofie Syndic", Role.SYNDIC, null, null);
    return new Staff("system", actor(organization, "syndic"));
  }

  /** Gives a role for one building; returns the person as the books name him. */
  String of(OrganizationId in, BuildingId building, Role role, String login, String name) {
    grant(in, login, name, role, building, null);
    return actor(in, login);
  }

  /** Lets an owner see what is his. */
  void owner(OrganizationId in, BuildingId building, String code, String login, String name) {
    var party =
        Tenant.as(
            in,
            () ->
                ground
                    .books()
                    .snapshot(s ->
                        rooms.registry.parties(s, building, Party.Role.OWNER).stream()
                            .filter(p -> p.code().equals(code))
                            .findFirst()
                            .orElseThrow()
                            .id()
                            .value()));
    grant(in, login, name, Role.OWNER, building, party);
    reach(in, building, new PartyId(party), address(login));
  }

  /** Who signs in has agreed to letters by mail. */
  private void reach(OrganizationId in, BuildingId building, PartyId party, String mail) {
    Tenant.as(
        in,
        () ->
            ground
                .books()
                .tx(tx -> {
                  var known = rooms.registry.contact(tx, building, party);
                  if (known.equals(Contact.NONE))
                    rooms.registry.reach(
                        tx, building, party, new Contact(null, mail, null, Contact.Letters.EMAIL));
                  return true;
                }));
  }

  private void grant(
      OrganizationId organization,
      String login,
      String name,
      Role role,
      @Nullable BuildingId building,
      @Nullable UUID party) {
    var grant =
        new Memberships.Grant(address(login), name, "en", role, building, party, null, null, null);
    Tenant.as(
        organization,
        () ->
            ground
                .people()
                .tx(tx -> {
                  tx.lock("demo");
                  var known =
                      memberships.members(tx).stream()
                          .anyMatch(m ->
                              m.email().equals(grant.email())
                                  && m.membership().role() == role
                                  && Objects.equals(m.membership().building(), building));
                  if (!known) {
                    var answer = memberships.grant(tx, grant, null, "KoproGo");
                    if (!(answer instanceof Memberships.GrantResult.Granted))
                      throw new IllegalStateException("the demo: " + login + ": " + answer);
                  }
                  return true;
                }));
  }

  private String actor(OrganizationId organization, String login) {
    return Tenant.as(
        organization,
        () ->
            ground
                .people()
                .snapshot(s ->
                    memberships.members(s).stream()
                        .filter(m -> m.email().equals(address(login)))
                        .map(m -> "person:" + m.membership().person())
                        .findFirst()
                        .orElseThrow()));
  }

  private static String address(String login) {
    return login + "@demo.example";
  }

  /** Draws a password and tells it, with what the person is. */
  void tell(String login, String what) {
    out.printf("  %-28s %s  %s%n", address(login), guests.admit(address(login)), what);
  }

  /** Only the database's administrator makes an operator; without his way in there is none. */
  void tellOperator() {
    var admin = ground.admin();
    if (admin == null) return;
    var source = admin.dataSource("koprogo-demo");
    new Operators(new Db(source, source), people).appoint(OPERATOR, "Oscar Operator", "en");
    tell("operator", "OPERATOR: who runs the server");
  }
}
