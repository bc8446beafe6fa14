package org.koprogo.organizations;

import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** The door to what an organization says of itself, for its own people. */
public final class OrganizationSettings {
  private final OrganizationStore store = new OrganizationStore();

  /**
   * What may be changed.
   *
   * @param secondFactor whether who moves money must have signed in with a second factor
   */
  public record Values(String name, boolean secondFactor) {}

  public Values read(Scope scope) {
    return store.read(scope);
  }

  /** As they are now, and nobody else changes them until the end of the transaction. */
  public Values locked(Tx tx) {
    tx.lock("organization");
    return store.read(tx);
  }

  public void change(Tx tx, Values values) {
    store.update(tx, values);
  }
}
