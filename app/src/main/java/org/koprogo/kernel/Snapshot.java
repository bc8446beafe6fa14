package org.koprogo.kernel;

import org.jooq.DSLContext;

/** One consistent, read-only picture of the database for one tenant. */
public record Snapshot(OrganizationId org, DSLContext sql) implements Scope {}
