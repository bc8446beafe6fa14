package org.koprogo.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser or program that is signed in.
 *
 * @param device as it called itself
 * @param strong whether a second factor was shown
 */
public record Session(
    UUID id, String device, boolean strong, Instant createdAt, Instant seenAt, Instant endsAt) {}
