package org.koprogo.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that an authenticator of a person keeps.
 *
 * @param name as the person calls it
 * @param usedAt when somebody last signed in with it; null when nobody did
 */
public record Passkey(UUID id, String name, Instant createdAt, @Nullable Instant usedAt) {}
