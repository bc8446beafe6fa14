package org.koprogo.desk;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Cookies;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Membership;
import org.koprogo.identity.People;
import org.koprogo.identity.Preferences;
import org.koprogo.identity.Sessions;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Personal;
import org.koprogo.texts.Language;

/** What a page must know of who reads it. */
public final class Readers {
  /** The cookie of the language that a stranger chose. */
  static final String LANGUAGE = "koprogo_language";

  private final String language;
  private final Db db;
  private final People people;
  private final Sessions sessions;
  private final Names names;

  /** The name of an organization. */
  public interface Names {
    Optional<String> of(OrganizationId organization);
  }

  /**
   * @param encrypted whether browsers come by an encrypted way
   * @param db on connections of the role app_identity
   */
  public Readers(boolean encrypted, Db db, People people, Sessions sessions, Names names) {
    this.language = Cookies.named(LANGUAGE, encrypted);
    this.db = db;
    this.people = people;
    this.sessions = sessions;
    this.names = names;
  }

  Reader of(@Nullable Caller caller, Context context) {
    if (caller == null) return stranger(context);
    var organization = caller.organization();
    // Asked first, on a connection of its own: nobody holds two at once.
    var name = organization == null ? "" : names.of(organization).orElse("");
    return db.lookPersonally(personal -> {
      var person = people.person(personal, caller.person());
      var elsewhere =
          sessions.memberships(personal, caller.person()).stream()
              .map(Membership::organization)
              .anyMatch(o -> !o.equals(organization));
      return new Reader(
          caller,
          Language.of(person.language()).orElse(Language.EN),
          people.preferences(personal, caller.person()),
          name,
          elsewhere);
    });
  }

  /** Shows what is the reader's own, in one read-only snapshot. */
  <T> T look(Function<Personal, T> show) {
    return db.lookPersonally(show);
  }

  Reader stranger(Context context) {
    var chosen = Optional.ofNullable(context.cookie(language)).flatMap(Language::of);
    var liked = Optional.ofNullable(context.header("Accept-Language")).flatMap(Language::accepted);
    return new Reader(
        null, chosen.or(() -> liked).orElse(Language.EN), Preferences.NONE, "", false);
  }
}
