package org.koprogo.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Qr;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Passkey;
import org.koprogo.identity.Person;
import org.koprogo.identity.Preferences;
import org.koprogo.identity.Session;
import org.koprogo.identity.Token;

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

  /**
   * A role of somebody, in words.
   *
   * @param building the page of the one that it is limited to; null for all
   * @param owner the page of the owner that he is; null for who is none
   */
  public record MemberRow(
      Memberships.Member member, String role, @Nullable String building, @Nullable String owner) {}

  /** One role, and the form that changes its end. */
  public record MemberSheet(MemberRow row, Edit end) {}

  /** A program's way in, in words. */
  public record TokenRow(Token token, String whose, String may) {}

  /** The programs of somebody, and what he can give a new one. */
  public record MyTokens(List<TokenRow> rows, List<Choice> permissions, List<Choice> ends) {}

  /** Who is what in the organization, and what can be given. */
  public record Members(List<MemberRow> rows, List<Choice> roles, List<Choice> languages) {}

  /** A second factor that begins; its secret is shown this once. */
  public record Beginning(String secret, Qr qr) {}
}
