package org.koprogo.kernel;

import org.jooq.DSLContext;

/** The proof that a tenant and a writing transaction exist. Doors that take one join it. */
public record Tx(OrganizationId org, DSLContext sql) implements Scope {}
