package org.koprogo.ledger;

import java.util.UUID;

/** Names one open item. */
public record ItemId(UUID value) {}
