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
import org.koprogo.identity.Passkey;
import org.koprogo.identity.Passkeys;
import org.koprogo.identity.Sessions;
import org.koprogo.identity.web.PasskeyBodies.AuthenticationResponse;
import org.koprogo.identity.web.PasskeyBodies.PublicKeyCredentialCreationOptions;
import org.koprogo.identity.web.PasskeyBodies.PublicKeyCredentialRequestOptions;
import org.koprogo.identity.web.PasskeyBodies.RegistrationResponse;
import org.koprogo.identity.web.SessionApi.SignedIn;
import org.koprogo.kernel.Personal;

/** Passkeys of the caller, and signing in with one, over the wire. */
@Singleton
final class PasskeyApi implements Api {
  private static final ProblemType CHALLENGE =
      new ProblemType("challenge-wrong", 422, "The challenge is unknown, used or too old");
  private static final ProblemType WRONG =
      new ProblemType("passkey-wrong", 422, "The authenticator's answer does not hold");
  private static final ProblemType REFUSED =
      new ProblemType("passkey-refused", 401, "Nobody is signed in by this passkey");

  private final Passkeys passkeys;

  PasskeyApi(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  @Says("A passkey of the caller.")
  record PasskeyBody(
      @Says("Its id.") UUID id,
      @Says(value = "As he calls it.", example = "Anna's telephone") String name,
      @Says("Since when.") Instant createdAt,
      @Says("When somebody last signed in with it.") @Nullable Instant usedAt) {
    static PasskeyBody of(Passkey p) {
      return new PasskeyBody(p.id(), p.name(), p.createdAt(), p.usedAt());
    }
  }

  @Says("All passkeys.")
  record PasskeyList(@Says("Each passkey.") List<PasskeyBody> items) {}

  @Says("A passkey to be added.")
  record NewPasskey(
      @Says(value = "As he calls it.", example = "Anna's telephone", most = 100) String name,
      @Says("What the browser made.") RegistrationResponse credential) {
    NewPasskey {
      mustBeName(name);
    }
  }

  @Says("Another name of a passkey.")
  record PasskeyName(
      @Says(value = "As he calls it.", example = "Anna's old telephone", most = 100) String name) {
    PasskeyName {
      mustBeName(name);
    }
  }

  private static void mustBeName(String name) {
    if (name.isBlank()) throw new IllegalArgumentException("a name is not empty");
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post("beginPasskey", "/me/passkeys/options", SELF)
            .says(
                "Begin a passkey",
                "Gives what navigator.credentials.create is asked. The challenge is good for five minutes, once.")
            .showsSecret()
            .own(PublicKeyCredentialCreationOptions.class, this::begin),
        Operation.post("addPasskey", "/me/passkeys", SELF)
            .says(
                "Add a passkey",
                "What the browser made is checked as the standard says: origin, challenge, verification of the person. At most 20 each.")
            .refuses(CHALLENGE, WRONG, ProblemType.CONFLICT)
            .showsSecret()
            .own(NewPasskey.class, PasskeyBody.class, this::check, this::add),
        Operation.get("myPasskeys", "/me/passkeys", SELF)
            .says("My passkeys", "By which the caller may sign in, the oldest first.")
            .own(PasskeyList.class, this::list),
        Operation.get("getPasskey", "/me/passkeys/{passkey}", SELF)
            .says("One passkey", "A passkey of the caller.")
            .own(PasskeyBody.class, this::one),
        Operation.put("renamePasskey", "/me/passkeys/{passkey}", SELF)
            .says("Rename a passkey", "What the caller calls it; the key stays.")
            .own(PasskeyName.class, PasskeyBody.class, this::rename),
        Operation.delete("removePasskey", "/me/passkeys/{passkey}", SELF)
            .says("Remove a passkey", "Nobody signs in with it any more; sessions go on.")
            .own(Nothing.class, this::remove),
        Operation.post("beginPasskeySignIn", "/sessions/passkey-options", ANYONE)
            .says(
                "Begin to sign in with a passkey",
                "Gives what navigator.credentials.get is asked. No address is needed: the passkey says whose it is.")
            .alone(PublicKeyCredentialRequestOptions.class, this::offer),
        Operation.post("signInWithPasskey", "/sessions/passkey", ANYONE)
            .says(
                "Sign in with a passkey",
                "Begins a session that counts as shown with a second factor. Ten failures in five minutes from an address must wait.")
            .refuses(REFUSED, ProblemType.TOO_MANY)
            .alone(AuthenticationResponse.class, SignedIn.class, this::signIn));
  }

  private Reply<PublicKeyCredentialCreationOptions> begin(
      Personal personal, Asked asked, Nothing none) {
    var offer = passkeys.begin(personal, asked.caller().person());
    return Reply.of(PublicKeyCredentialCreationOptions.of(passkeys, offer));
  }

  /** A passkey that was checked, under its name. */
  private record Checked(String name, Passkeys.MadeResult.Right right) {}

  private Reply<Checked> check(Asked asked, NewPasskey sent) {
    return switch (passkeys.check(asked.caller(), sent.credential().value())) {
      case Passkeys.MadeResult.Right right -> Reply.of(new Checked(sent.name(), right));
      case Passkeys.MadeResult.ChallengeWrong _ ->
          Reply.no(CHALLENGE, "Begin again: POST /api/v1/me/passkeys/options.");
      case Passkeys.MadeResult.Wrong(var origin) ->
          Reply.no(
              WRONG,
              "It must be made by a page of "
                  + origin
                  + ", for this challenge, and the authenticator must verify its person.");
    };
  }

  private Reply<PasskeyBody> add(Personal personal, Asked asked, Checked checked) {
    return passkeys
        .add(personal, asked.caller(), checked.name(), checked.right())
        .map(p -> Reply.created(PasskeyBody.of(p), "/me/passkeys/" + p.id()))
        .orElseGet(() ->
            Reply.no(
                ProblemType.CONFLICT, "It is known already, or there are " + Passkeys.MOST + "."));
  }

  private Reply<PasskeyList> list(Personal personal, Asked asked, Nothing none) {
    var all = passkeys.list(personal, asked.caller().person());
    return Reply.of(new PasskeyList(all.stream().map(PasskeyBody::of).toList()));
  }

  private Reply<PasskeyBody> one(Personal personal, Asked asked, Nothing none) {
    return passkeys
        .find(personal, asked.caller().person(), asked.id("passkey"))
        .map(p -> Reply.of(PasskeyBody.of(p)))
        .orElseGet(Reply::notFound);
  }

  private Reply<PasskeyBody> rename(Personal personal, Asked asked, PasskeyName sent) {
    return passkeys
        .locked(personal, asked.caller().person(), asked.id("passkey"))
        .map(before ->
            Reply.changed(
                PasskeyBody.of(before),
                PasskeyBody.of(passkeys.rename(personal, before, sent.name()))))
        .orElseGet(Reply::notFound);
  }

  private Reply<Nothing> remove(Personal personal, Asked asked, Nothing none) {
    return passkeys.remove(personal, asked.caller().person(), asked.id("passkey"))
        ? Reply.of(Nothing.NOTHING)
        : Reply.notFound();
  }

  private Reply<PublicKeyCredentialRequestOptions> offer(Asked asked, Nothing none) {
    return Reply.of(PublicKeyCredentialRequestOptions.of(passkeys, passkeys.offer()));
  }

  private Reply<SignedIn> signIn(Asked asked, AuthenticationResponse sent) {
    var client = asked.client();
    return switch (passkeys.signIn(sent.value(), client.address(), client.device())) {
      case Sessions.SignInResult.SignedIn(var secret, var person) ->
          Reply.of(new SignedIn(secret, person.value()));
      case Sessions.SignInResult.TooMany(var seconds) ->
          Reply.no(ProblemType.TOO_MANY, "Wait " + seconds + " seconds.");
      case Sessions.SignInResult.Wrong _, Sessions.SignInResult.CodeNeeded _ ->
          Reply.no(
              REFUSED,
              "The passkey is unknown, or its answer does not hold. Begin again: POST /api/v1/sessions/passkey-options.");
    };
  }
}
