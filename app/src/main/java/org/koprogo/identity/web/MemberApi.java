package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.MANAGE_PEOPLE;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Memberships.GrantResult;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.organizations.Organizations;

/** Who is what in the organization, over the wire. */
@Singleton
final class MemberApi implements Api {
  private static final ProblemType LAST =
      new ProblemType("last-administrator", 409, "Somebody must stay administrator");
  private static final ProblemType HIMSELF =
      new ProblemType("own-role", 409, "Nobody gives a role to himself");
  private static final ProblemType NOT_FITTING =
      new ProblemType("role-not-fitting", 422, "Building, owner, days or reason do not fit");
  private static final ProblemType PROVED =
      new ProblemType("address-proved", 409, "The address is proved already");
  private static final ProblemType NOT_AN_OPERATOR =
      new ProblemType("not-an-operator", 422, "Support comes from an operator of this server");

  private final Memberships memberships;
  private final Organizations organizations;

  MemberApi(Memberships memberships, Organizations organizations) {
    this.memberships = memberships;
    this.organizations = organizations;
  }

  @Says("A role that is to be given.")
  record NewMember(
      @Says(value = "Whose: his address.", example = "anna@example.org", most = 254) String email,
      @Says(value = "His name, when he is new here.", example = "Anna Claes", most = 200)
          String name,
      @Says(value = "Of his letter: fr, nl, de, en.", example = "fr", most = 2) String language,
      @Says("The role.") Role role,
      @Says("The building it is for: OWNER, COUNCIL and COMMISSIONER need one.")
          @Nullable BuildingId building,
      @Says("The owner he is: OWNER needs it.") @Nullable UUID party,
      @Says("The first day; today when it is left out.") @Nullable LocalDate from,
      @Says("The day after the last; SUPPORT needs one, at most 30 days on.")
          @Nullable LocalDate to,
      @Says(value = "Why; SUPPORT needs it.", example = "Asked for help with a closing")
          @Nullable String reason) {
    NewMember {
      new Memberships.Grant(email, name, language, role, building, party, from, to, reason);
    }

    Memberships.Grant grant() {
      return new Memberships.Grant(email, name, language, role, building, party, from, to, reason);
    }
  }

  @Says("A role of somebody in the organization.")
  record MemberBody(
      @Says("Its id.") UUID id,
      @Says("The person.") UUID person,
      @Says(value = "His address.", example = "anna@example.org") String email,
      @Says(value = "His name.", example = "Anna Claes") String name,
      @Says("Whether he proved his address.") boolean verified,
      @Says("The role.") Role role,
      @Says("The building it is limited to.") @Nullable BuildingId building,
      @Says("The owner he is.") @Nullable UUID party,
      @Says("The first day.") LocalDate from,
      @Says("The day after the last.") @Nullable LocalDate to) {
    MemberBody until(@Nullable LocalDate end) {
      return new MemberBody(id, person, email, name, verified, role, building, party, from, end);
    }

    static MemberBody of(Memberships.Member m) {
      var of = m.membership();
      return new MemberBody(
          of.id(),
          of.person().value(),
          m.email(),
          m.name(),
          m.verified(),
          of.role(),
          of.building(),
          of.party(),
          of.from(),
          of.to());
    }
  }

  @Says("When a role ends.")
  record RoleEnd(
      @Says("The day after the last; left out, it goes on. SUPPORT needs one.")
          @Nullable LocalDate to) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("listMembers", "/members", MANAGE_PEOPLE)
            .says("Members", "Every role that holds or will, in the order in which they came.")
            .ofPeople()
            .lists(MemberBody.class, this::list),
        Operation.post("grantRole", "/members", MANAGE_PEOPLE)
            .says(
                "Give a role",
                "Who is new gets a letter to choose his password. Nobody gives a role to himself.")
            .refuses(HIMSELF, NOT_FITTING, NOT_AN_OPERATOR)
            .ofPeople()
            .does(NewMember.class, MemberBody.class, this::grant),
        Operation.get("getMember", "/members/{membership}", MANAGE_PEOPLE)
            .says("One role", "A role that holds or will.")
            .ofPeople()
            .reads(MemberBody.class, this::one),
        Operation.put("changeRole", "/members/{membership}", MANAGE_PEOPLE)
            .says("Change when a role ends", "Another role, building or owner is another role.")
            .refuses(LAST, NOT_FITTING)
            .ofPeople()
            .does(RoleEnd.class, MemberBody.class, this::change),
        Operation.post("inviteAgain", "/members/{membership}/invitation", MANAGE_PEOPLE)
            .says(
                "Invite again", "Sends the letter once more to who has not proved his address yet.")
            .refuses(PROVED)
            .ofPeople()
            .does(MemberBody.class, this::inviteAgain),
        Operation.delete("revokeRole", "/members/{membership}", MANAGE_PEOPLE)
            .says("Take a role away", "It counts no more at the next request.")
            .refuses(LAST)
            .ofPeople()
            .does(MemberBody.class, this::revoke));
  }

  private Reply<Page<MemberBody>> list(Scope scope, Asked asked) {
    var all = memberships.members(scope).stream().map(MemberBody::of).toList();
    return Reply.of(Page.of(all, asked, m -> m.id().toString()));
  }

  private Reply<MemberBody> one(Scope scope, Asked asked) {
    return memberships
        .member(scope, asked.id("membership"))
        .map(m -> Reply.of(MemberBody.of(m)))
        .orElseGet(Reply::notFound);
  }

  private Reply<MemberBody> change(Tx tx, Asked asked, RoleEnd sent) {
    var id = asked.id("membership");
    var last = memberships.isLastAdministrator(tx, id);
    var member = memberships.member(tx, id);
    if (member.isEmpty()) return Reply.notFound();
    if (last && sent.to() != null) return Reply.no(LAST, "Make somebody else administrator first.");
    var before = MemberBody.of(member.get());
    return memberships
        .end(tx, id, sent.to())
        .<Reply<MemberBody>>map(
            rule -> Reply.no(NOT_FITTING, "It contradicts the rule " + rule + "."))
        .orElseGet(() -> Reply.changed(before, before.until(sent.to())));
  }

  private Reply<MemberBody> inviteAgain(Tx tx, Asked asked, Nothing none) {
    var member = memberships.member(tx, asked.id("membership"));
    if (member.isEmpty()) return Reply.notFound();
    var organization = organizations.find(tx.org()).orElseThrow();
    return memberships.inviteAgain(tx, member.get(), organization.name())
        ? Reply.of(MemberBody.of(member.get()))
        : Reply.no(PROVED, "He signs in, or asks for a new password himself.");
  }

  private Reply<MemberBody> grant(Tx tx, Asked asked, NewMember sent) {
    var organization = organizations.find(tx.org()).orElseThrow();
    var by = asked.caller().person();
    return switch (memberships.grant(tx, sent.grant(), by, organization.name())) {
      case GrantResult.Granted(var member, _) ->
          Reply.created(MemberBody.of(member), "/members/" + member.membership().id());
      case GrantResult.NotFitting(var rule) ->
          Reply.no(NOT_FITTING, "It contradicts the rule " + rule + ".");
      case GrantResult.NotAnOperator _ ->
          Reply.no(NOT_AN_OPERATOR, "The address is not of an operator.");
      case GrantResult.Himself _ -> Reply.no(HIMSELF, "Ask another administrator.");
      case GrantResult.Unknown _ ->
          Reply.no(NOT_FITTING, "The organization has no such building or owner.");
    };
  }

  private Reply<MemberBody> revoke(Tx tx, Asked asked, Nothing none) {
    var id = asked.id("membership");
    var member = memberships.member(tx, id);
    if (member.isEmpty()) return Reply.notFound();
    if (memberships.isLastAdministrator(tx, id))
      return Reply.no(LAST, "Make somebody else administrator first.");
    memberships.revoke(tx, id);
    return Reply.of(MemberBody.of(member.get()));
  }
}
