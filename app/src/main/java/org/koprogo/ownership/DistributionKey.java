package org.koprogo.ownership;

/** A key by name. {@code CONSUMPTION} has no weights of its own. */
public record DistributionKey(
    KeyId id,
    String code,
    String label,
    Type type,
    @org.jspecify.annotations.Nullable String basis) {
  public enum Type {
    FIXED,
    CONSUMPTION
  }
}
