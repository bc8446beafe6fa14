package org.koprogo.desk;

import org.jspecify.annotations.Nullable;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Preferences;
import org.koprogo.texts.Language;
import org.koprogo.texts.Tongue;

/**
 * Who reads a page, and how he likes it.
 *
 * @param caller null where nobody is signed in
 * @param organization in which he works, or ""
 * @param elsewhere whether he has a role in another organization
 */
record Reader(
    @Nullable Caller caller,
    Language language,
    Preferences preferences,
    String organization,
    boolean elsewhere) {
  Tongue tongue() {
    return new Tongue(language);
  }
}
