package org.koprogo;

import io.avaje.inject.BeanScope;
import io.avaje.inject.InjectModule;
import java.time.Clock;
import java.util.List;
import org.koprogo.kernel.Db;
import org.koprogo.organizations.Organizations;
import org.koprogo.platform.Platform;
import org.koprogo.web.Pages;

/**
 * The object graph. An annotation processor writes it from the constructors, so a missing piece
 * does not compile; what comes from the platform is named here.
 */
@InjectModule(
    name = "koprogo",
    requires = {Db.class, Organizations.class, Clock.class})
final class Wiring {
  private Wiring() {}

  /** Every room's doors over this platform. */
  static BeanScope over(Db db, Organizations organizations, Clock clock) {
    return BeanScope.builder()
        .bean(Db.class, db)
        .bean(Organizations.class, organizations)
        .bean(Clock.class, clock)
        .build();
  }

  static List<Pages> pages(Platform platform) {
    return over(platform.db(), platform.organizations(), Clock.systemUTC()).list(Pages.class);
  }
}
