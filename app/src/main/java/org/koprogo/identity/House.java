package org.koprogo.identity;

import java.time.Instant;
import java.util.List;
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

  /** Ends the object of a line that says that somebody must wait. */
  private static final String THROTTLE = "/throttle";

  private final Db db;
  private final Trail trail = new Trail();
  private final Throttle throttle = new Throttle();

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

  /**
   * Somebody must wait. He hears it each time; the trail hears it once in a window for each account
   * and address, so that nobody fills it, and it does not say which address.
   *
   * @param over the subjects that must wait
   * @param whose the person of the account among them; null when there is none or nobody knows him
   */
  void mustWait(Tx tx, List<String> over, @Nullable PersonId whose, String operation, Instant now) {
    for (var subject : over)
      if (throttle.isNews(tx, subject, now))
        trail.denied(
            tx,
            SOMEBODY,
            operation,
            (Throttle.isOfAccount(subject) ? object(whose) : "/addresses") + THROTTLE);
  }

  /** Work of somebody who is signed in, noted where he works: his organization, or the house. */
  <T> T at(Caller caller, Function<Tx, T> work) {
    var organization = caller.organization();
    return Tenant.as(organization == null ? Trail.HOUSE : organization, () -> db.tx(work));
  }

  /** Somebody who is signed in did not prove that it is he. */
  void unproved(Tx tx, Caller caller, Proving what) {
    trail.denied(tx, caller.actor(), what.operation(), what.object());
  }

  /** The same, when he must wait: once in a window for each account and address. */
  void mustWait(Tx tx, List<String> over, Caller caller, Proving what, Instant now) {
    for (var subject : over)
      if (throttle.isNews(tx, subject, now))
        trail.denied(tx, caller.actor(), what.operation(), what.object() + THROTTLE);
  }

  private static String object(@Nullable PersonId whose) {
    return whose == null ? "/people" : "/people/" + whose;
  }
}
