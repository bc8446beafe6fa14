package org.koprogo.identity;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;

/**
 * Work on people before there is an organization, such as signing in, and its line in the trail of
 * the house: both in one transaction.
 */
final class House {
  /** Who asks, as long as he has proved nothing. */
  private static final String SOMEBODY = "somebody";

  private final Db db;
  private final Trail trail = new Trail();

  /**
   * @param db on connections of the role app_identity
   */
  House(Db db) {
    this.db = db;
  }

  <T> T tx(Function<Tx, T> work) {
    return Tenant.as(Trail.HOUSE, () -> db.tx(work));
  }

  /** Somebody who proved who he is did it. */
  void done(Tx tx, PersonId who, String operation, String object) {
    trail.done(tx, "person:" + who, operation, object, null, null);
  }

  /**
   * Somebody asked for it who proved nothing.
   *
   * @param whose the person it concerns; null when nobody is known by that address
   */
  void asked(Tx tx, @Nullable PersonId whose, String operation) {
    trail.done(tx, SOMEBODY, operation, object(whose), null, null);
  }

  /** Somebody was refused it; the trail tells known from unknown, the answer does not. */
  void denied(Tx tx, @Nullable PersonId whose, String operation) {
    trail.denied(tx, SOMEBODY, operation, object(whose));
  }

  private static String object(@Nullable PersonId whose) {
    return whose == null ? "/people" : "/people/" + whose;
  }
}
