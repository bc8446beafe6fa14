package org.koprogo.registry;

import org.jspecify.annotations.Nullable;

/**
 * How an owner or a supplier is reached. Only the letters of the building need it, so it stands in
 * a row of its own that is taken away with its last word.
 *
 * @param email visible ASCII signs around one @
 * @param letters by electronic mail only where an address for it is known; an owner has agreed to
 *     that in writing (3.87 §3)
 */
public record Contact(
    Building.@Nullable Address address,
    @Nullable String email,
    @Nullable String telephone,
    Letters letters) {
  /** Nothing is known: letters go to where the lot is. */
  public static final Contact NONE = new Contact(null, null, null, Letters.POST);

  /** The way of letters. */
  public enum Letters {
    POST,
    EMAIL
  }
}
