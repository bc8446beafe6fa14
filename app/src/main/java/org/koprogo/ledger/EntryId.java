package org.koprogo.ledger;

import java.util.UUID;

/** Names one posted entry. */
public record EntryId(UUID value) {}
