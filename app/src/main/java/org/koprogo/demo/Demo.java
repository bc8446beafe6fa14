package org.koprogo.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;
import org.koprogo.organizations.Organizations;
import org.koprogo.platform.Platform;
import org.koprogo.registry.Building;

/** The door: makes the portfolio, or completes it, or finds it made; and prints who can sign in. */
public final class Demo {
  /** Whose portfolio it is: the firm that sends its fees to the example residence. */
  public static final String FIRM = "Syndic Conseil SRL";

  private static final int SECONDS_TO_WAIT = 120;

  private final Ground ground;
  private final Rooms rooms = new Rooms();
  private final Logins logins;

  /**
   * What the demo stands on.
   *
   * @param books on connections of the role that writes the books
   * @param people on connections of the role app_identity
   * @param admin the administrator's way in, without which there is no operator
   * @param example the folder of the example residence
   */
  public record Ground(
      Db books,
      Db people,
      Organizations organizations,
      @Nullable DatabaseUrl admin,
      Path example) {}

  private Demo(Ground ground, PrintWriter out) {
    this.ground = ground;
    this.logins = new Logins(ground, rooms, out);
  }

  /**
   * Makes what is missing and prints the logins.
   *
   * @throws org.koprogo.platform.Refused when the example's folder is gone or changed
   */
  public static void load(Platform platform, PrintWriter out) {
    load(
        new Ground(
            platform.db(),
            platform.people(),
            platform.organizations(),
            platform.admin().orElse(null),
            Path.of(System.getProperty("koprogo.root", "."), Tilleuls.EXAMPLE)),
        out);
  }

  /** The same on another ground. */
  public static void load(Ground ground, PrintWriter out) {
    new Demo(ground, out).load(out);
  }

  /** Lays a building and keeps its books. */
  private interface Work {
    BuildingId build(Rooms rooms, Tx tx, Staff staff);
  }

  private void load(PrintWriter out) {
    out.println("Making the demo, or finding it made.");
    var firm = ground.organizations().findOrCreate(FIRM);
    var staff = logins.staff(firm);
    var tilleuls = tilleuls(firm, staff);
    var glycines = made(firm, Glycines.SITE, staff, Glycines::build);
    var canal = made(firm, Canal.SITE, staff, Canal::build);
    var own = ground.organizations().findOrCreate(HofTerLinden.SITE.legalName());
    made(own, HofTerLinden.SITE, logins.alone(own), HofTerLinden::build);
    logins.of(firm, canal, Role.COUNCIL, "council", "Karel Raad");
    var commissioner =
        logins.of(firm, tilleuls, Role.COMMISSIONER, "commissioner", "Claire Commissaire");
    Tenant.as(
        firm, () -> Tilleuls.controlled(ground.books(), rooms, tilleuls, commissioner, staff));
    logins.owner(firm, tilleuls, "P1", "owner", "Marie Dupont");
    logins.owner(firm, glycines, "P1", "landlady", "Anouk Mertens");
    logins.owner(firm, canal, "C01", "landlady", "Anouk Mertens");
    logins.owner(firm, tilleuls, "P2", "seller", "Koen Janssens");
    logins.owner(firm, tilleuls, "P10", "buyer", "Eleni Papadopoulou");
    tell(out);
  }

  private void tell(PrintWriter out) {
    out.println("The demo shows four buildings in the year 2026. Sign in as one of:");
    logins.tell("syndic", "SYNDIC of " + FIRM + " and of " + HofTerLinden.SITE.legalName());
    logins.tell("accountant", "ACCOUNTANT of " + FIRM);
    logins.tell("administrator", "ADMINISTRATOR of " + FIRM);
    logins.tell("council", "COUNCIL of " + Canal.SITE.name());
    logins.tell("commissioner", "COMMISSIONER of Résidence Les Tilleuls");
    logins.tell("owner", "OWNER of a flat and its garage");
    logins.tell("landlady", "OWNER of two flats in two buildings");
    logins.tell("seller", "OWNER who sold in spring");
    logins.tell("buyer", "OWNER who bought it");
    logins.tellOperator();
  }

  private BuildingId tilleuls(OrganizationId firm, Staff staff) {
    Tilleuls.closedYear(ground, firm);
    return Tenant.as(
        firm,
        () ->
            ground
                .books()
                .tx(tx -> {
                  hold(tx);
                  var building = find(tx, Tilleuls.NUMBER).orElseThrow();
                  Tilleuls.runningYear(rooms, tx, building, staff);
                  return building;
                }));
  }

  private BuildingId made(
      OrganizationId organization, Foundation.Site site, Staff staff, Work work) {
    return Tenant.as(
        organization,
        () ->
            ground
                .books()
                .tx(tx -> {
                  hold(tx);
                  return find(tx, site.enterpriseNumber())
                      .orElseGet(() -> work.build(rooms, tx, staff));
                }));
  }

  /** Two starts at once make one demo. */
  private static void hold(Tx tx) {
    tx.waitForLocks(SECONDS_TO_WAIT);
    tx.lock("demo");
  }

  private Optional<BuildingId> find(Tx tx, String enterpriseNumber) {
    return rooms.registry.findBuilding(tx, enterpriseNumber).map(Building::id);
  }
}
