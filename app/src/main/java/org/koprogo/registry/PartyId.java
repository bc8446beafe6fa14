package org.koprogo.registry;

import java.util.UUID;

/** Names one party of one building's books. */
public record PartyId(UUID value) {}
