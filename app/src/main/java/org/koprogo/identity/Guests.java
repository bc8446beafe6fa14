package org.koprogo.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.koprogo.kernel.Db;

/** People of a demonstration, who sign in with a password that was drawn for them at this start. */
public final class Guests {
  private static final int BYTES = 12;

  private final Db db;
  private final Today today;
  private final IdentityStore store = new IdentityStore();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param db on connections of the role app_identity
   */
  public Guests(Db db, Clock clock) {
    this.db = db;
    this.today = new Today(clock);
  }

  /** Gives a known person a new password; nothing is left of the one before. */
  public String admit(String email) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var hash = Passwords.hash(password);
    db.<Boolean>outside(sql -> admit(sql, email, hash));
    return password;
  }

  private boolean admit(DSLContext sql, String email, String hash) {
    var person = store.byEmail(sql, email).orElseThrow().person().id();
    store.setPassword(sql, person, hash, today.now());
    store.setVerified(sql, person, today.now());
    store.revoke(sql, person, DSL.noCondition(), today.now());
    return true;
  }
}
