package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.ANYONE;
import static org.koprogo.identity.Permission.SELF;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.identity.Membership;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Role;
import org.koprogo.identity.Session;
import org.koprogo.identity.Sessions;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Personal;
import org.koprogo.organizations.Organizations;

/** Signing in and out, and working in another organization, over the wire. */
@Singleton
final class SessionApi implements Api {
  private static final ProblemType WRONG =
      new ProblemType("sign-in-wrong", 401, "Address, password or code is wrong");
  private static final ProblemType CODE =
      new ProblemType("code-needed", 401, "A code of the second factor is needed");

  private final Sessions sessions;
  private final Organizations organizations;

  SessionApi(Sessions sessions, Organizations organizations) {
    this.sessions = sessions;
    this.organizations = organizations;
  }

  @Says("What somebody shows to sign in.")
  record SignIn(
      @Says(value = "The person's address.", example = "anna@example.org", most = 254) String email,
      @Says(value = "The password.", example = "correct horse battery", most = 200) String password,
      @Says(
              value = "Six digits of the second factor, or a recovery code.",
              example = "123456",
              most = 40)
          @Nullable String code) {}

  @Says("A session that begins; its secret is shown this once.")
  record SignedIn(
      @Says(value = "Send it as Authorization: Bearer.", example = "kps_Xu0…", most = 200)
          String secret,
      @Says("Who signed in.") UUID person) {}

  @Says("A role that the caller has today.")
  record RoleBody(
      @Says("Its id.") UUID id,
      @Says("The organization.") OrganizationId organization,
      @Says(value = "Its name.", example = "Syndic SA") String organizationName,
      @Says("The role.") Role role,
      @Says("The building it is limited to.") @Nullable BuildingId building,
      @Says("The owner he is, for an OWNER.") @Nullable UUID party) {}

  @Says("Who asks, and what he may.")
  record WhoAmI(
      @Says("The person.") UUID person,
      @Says(value = "His name.", example = "Anna Claes") String name,
      @Says("The organization he works in now.") @Nullable OrganizationId organization,
      @Says("His permissions there, in any building.") List<Permission> permissions,
      @Says("Whether he runs the server.") boolean operator,
      @Says("Whether a second factor was shown.") boolean strong) {}

  @Says("The organization to go on in.")
  record Enter(@Says("Its id.") OrganizationId organization) {}

  @Says("A browser or program that is signed in.")
  record SessionBody(
      @Says("Its id.") UUID id,
      @Says(value = "As it called itself.", example = "curl/8.5.0") String device,
      @Says("Whether it is the one that asks.") boolean current,
      @Says("Whether a second factor was shown.") boolean strong,
      @Says("Since when.") Instant createdAt,
      @Says("When it was last seen.") Instant seenAt,
      @Says("When it ends at the latest.") Instant endsAt) {
    static SessionBody of(Session s, UUID current) {
      return new SessionBody(
          s.id(),
          s.device(),
          s.id().equals(current),
          s.strong(),
          s.createdAt(),
          s.seenAt(),
          s.endsAt());
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("signIn", "/sessions", ANYONE)
            .says(
                "Sign in",
                "Begins a session. Unknown, wrong and not yet verified are one answer. Ten failures in five minutes, of the account or of the address it comes from, must wait.")
            .refuses(WRONG, CODE, ProblemType.TOO_MANY)
            .alone(SignIn.class, SignedIn.class, this::signIn),
        Operation.get("whoAmI", "/me", SELF)
            .says("Who am I", "The caller and his permissions in the organization of his session.")
            .alone(WhoAmI.class, this::whoAmI),
        Operation.get("myRoles", "/me/roles", SELF)
            .says("My roles", "Every role that the caller has today, in all organizations.")
            .own(RoleList.class, this::roles),
        Operation.post("enterOrganization", "/me/organization", SELF)
            .says(
                "Go on in another organization",
                "Works there without signing in again, under a new secret; the old one ends.")
            .refuses(ProblemType.NOT_FOUND)
            .showsSecret()
            .own(Enter.class, SignedIn.class, this::enter),
        Operation.delete("leaveOrganization", "/me/organization", SELF)
            .says(
                "Leave the organization",
                "Goes on in none, under a new secret; the old one ends. The role stays.")
            .refuses(ProblemType.NOT_FOUND)
            .showsSecret()
            .own(SignedIn.class, this::leave),
        Operation.get("mySessions", "/me/sessions", SELF)
            .says("My sessions", "Where the caller is signed in, the newest first.")
            .own(SessionList.class, this::list),
        Operation.delete("endSession", "/me/sessions/{session}", SELF)
            .says("End a session", "Ends one of the caller's sessions; it counts no more at once.")
            .own(Nothing.class, this::end));
  }

  @Says("All roles.")
  record RoleList(@Says("Each role.") List<RoleBody> items) {}

  @Says("All sessions.")
  record SessionList(@Says("Each session.") List<SessionBody> items) {}

  private Reply<SignedIn> signIn(Asked asked, SignIn sent) {
    var client = asked.client();
    var attempt =
        new Sessions.Attempt(
            sent.email(), sent.password(), sent.code(), client.address(), client.device());
    return switch (sessions.signIn(attempt)) {
      case Sessions.SignInResult.SignedIn(var secret, var person) ->
          Reply.of(new SignedIn(secret, person.value()));
      case Sessions.SignInResult.Wrong _ ->
          Reply.no(WRONG, "Address, password or code is wrong, or the address is not verified.");
      case Sessions.SignInResult.CodeNeeded _ ->
          Reply.no(CODE, "Send the code of your authenticator as code.");
      case Sessions.SignInResult.TooMany(var seconds) ->
          Reply.no(ProblemType.TOO_MANY, "Wait " + seconds + " seconds.");
    };
  }

  private Reply<WhoAmI> whoAmI(Asked asked, Nothing none) {
    var caller = asked.caller();
    var permissions = java.util.Arrays.stream(Permission.values()).filter(caller::may).toList();
    return Reply.of(
        new WhoAmI(
            caller.person().value(),
            caller.name(),
            caller.organization(),
            permissions,
            caller.operator(),
            caller.strong()));
  }

  private Reply<RoleList> roles(Personal personal, Asked asked, Nothing none) {
    var roles =
        sessions.memberships(personal, asked.caller().person()).stream().map(this::body).toList();
    return Reply.of(new RoleList(roles));
  }

  private RoleBody body(Membership m) {
    var name =
        organizations.find(m.organization()).map(Organizations.Organization::name).orElse("");
    return new RoleBody(m.id(), m.organization(), name, m.role(), m.building(), m.party());
  }

  private Reply<SignedIn> enter(Personal personal, Asked asked, Enter sent) {
    var caller = asked.caller();
    return sessions
        .enter(personal, caller, sent.organization(), asked.client().device())
        .map(secret -> Reply.of(new SignedIn(secret, caller.person().value())))
        .orElseGet(Reply::notFound);
  }

  private Reply<SignedIn> leave(Personal personal, Asked asked, Nothing none) {
    var caller = asked.caller();
    if (caller.organization() == null) return Reply.notFound();
    var secret = sessions.leave(personal, caller, asked.client().device());
    return Reply.of(new SignedIn(secret, caller.person().value()));
  }

  private Reply<SessionList> list(Personal personal, Asked asked, Nothing none) {
    var caller = asked.caller();
    var all =
        sessions.sessions(personal, caller.person()).stream()
            .map(s -> SessionBody.of(s, caller.by()))
            .toList();
    return Reply.of(new SessionList(all));
  }

  private Reply<Nothing> end(Personal personal, Asked asked, Nothing none) {
    return sessions.end(personal, asked.caller().person(), asked.id("session"))
        ? Reply.of(Nothing.NOTHING)
        : Reply.notFound();
  }
}
