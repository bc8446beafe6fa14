package org.koprogo.ownership;

import java.util.UUID;

/** Names one distribution key. */
public record KeyId(UUID value) {}
