package org.koprogo.kernel;

import org.jooq.DSLContext;

/**
 * The proof that a transaction exists, for what is a person's own and no organization's: his name,
 * his password, his sessions.
 */
public record Personal(DSLContext sql) {}
