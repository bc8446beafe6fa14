package org.koprogo.identity;

import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Db;

/**
 * The door by which operators come in: a command on the server itself, on the administrator's own
 * connection. No login of the application can write what it writes.
 */
public final class Operators {
  private final Db administrator;
  private final People people;
  private final IdentityStore store = new IdentityStore();

  /**
   * @param administrator on connections of the database's administrator
   */
  public Operators(Db administrator, People people) {
    this.administrator = administrator;
    this.people = people;
  }

  /**
   * Makes the person of this address an operator, and invites who is new.
   *
   * @return the link by which he chooses a password; null when he had chosen one before
   */
  public @Nullable String appoint(String email, String name, String language) {
    return administrator.outside(sql -> {
      store.asOwner(sql);
      var invited = people.invite(sql, email, name, language, "KoproGo");
      store.setOperator(sql, invited.person());
      return invited.link();
    });
  }
}
