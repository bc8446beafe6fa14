package org.koprogo.registry;

import java.util.UUID;

/** Names one lot. */
public record LotId(UUID value) {}
