package org.koprogo.identity;

import java.util.List;

/**
 * Somebody with an address of his own.
 *
 * @param email in small letters; how he signs in
 * @param language fr, nl, de or en
 * @param secondFactor whether signing in asks for a code
 * @param operator whether he runs the server
 */
public record Person(
    PersonId id,
    String email,
    String name,
    String language,
    boolean verified,
    boolean secondFactor,
    boolean operator) {
  /** The languages of letters and pages. */
  public static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
}
