package org.koprogo.kernel;

import org.jooq.DSLContext;

/** The proof that a tenant and one snapshot of the database exist: what reading needs. */
public sealed interface Scope permits Tx, Snapshot {
  OrganizationId org();

  DSLContext sql();
}
