package org.koprogo.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids. New ones are UUID version 7, which grow with time and so stay close together in an index.
 */
public final class Ids {
  private Ids() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }

  /** The id that is written here in its one way (RFC 9562, small letters); empty when none is. */
  public static Optional<UUID> read(String text) {
    if (text.length() != 36) return Optional.empty();
    try {
      var id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
