package org.koprogo.identity.web;

import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Qr;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Passkey;
import org.koprogo.identity.Person;
import org.koprogo.identity.Preferences;
import org.koprogo.identity.Session;

/** What the pages of people show. */
public final class PeopleView {
  private PeopleView() {}

  /** A form of what is there, with the version it was read in. */
  public record Edit(FormState form, String version) {}

  /** A session, and whether it is the one that asks. */
  public record Place(Session session, boolean here) {}

  /**
   * A person's own page.
   *
   * @param kept what of his preferences the form does not show, and must send along
   */
  public record Me(
      Person person,
      Edit profile,
      Edit preferences,
      Preferences kept,
      List<Place> sessions,
      List<Passkey> passkeys) {}

  /** A role of somebody, in words. */
  public record MemberRow(Memberships.Member member, String role) {}

  /** Who is what in the organization, and what can be given. */
  public record Members(List<MemberRow> rows, List<Choice> roles, List<Choice> languages) {}

  /** A second factor that begins; its secret is shown this once. */
  public record Beginning(String secret, Qr qr) {}
}
