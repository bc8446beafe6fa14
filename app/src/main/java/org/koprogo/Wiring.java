package org.koprogo;

import io.avaje.inject.BeanScope;
import io.avaje.inject.InjectModule;
import java.time.Clock;
import java.util.List;
import org.koprogo.kernel.Db;
import org.koprogo.ledger.Ledger;
import org.koprogo.organizations.Organizations;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Balances;
import org.koprogo.web.Pages;

/**
 * Finds every room's pages and gives each the doors its constructor names. An annotation processor
 * writes this, so a page that wants a door which is not named here does not compile.
 */
@InjectModule(
    name = "koprogo",
    requires = {
      Db.class,
      Organizations.class,
      Clock.class,
      Registry.class,
      Titles.class,
      Ledger.class,
      Balances.class
    })
final class Wiring {
  private Wiring() {}

  static List<Pages> pages(Db db, Organizations organizations, Rooms rooms, Clock clock) {
    return BeanScope.builder()
        .bean(Db.class, db)
        .bean(Organizations.class, organizations)
        .bean(Clock.class, clock)
        .bean(Registry.class, rooms.registry)
        .bean(Titles.class, rooms.titles)
        .bean(Ledger.class, rooms.ledger)
        .bean(Balances.class, rooms.balances)
        .build()
        .list(Pages.class);
  }
}
