package org.koprogo.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Says;
import org.koprogo.identity.Passkeys;

/**
 * What browsers and authenticators say to each other, in the standard's own names and as its own
 * JSON: the answers are what {@code parseCreationOptionsFromJSON} and {@code
 * parseRequestOptionsFromJSON} take, the bodies what {@code toJSON} of a credential gives.
 */
final class PasskeyBodies {
  private static final String KEY = "public-key";
  private static final String REQUIRED = "required";
  private static final long MILLISECONDS = 300_000;

  private PasskeyBodies() {}

  @Says("For whom a passkey is made.")
  record RelyingPartyEntity(
      @Says(value = "The host.", example = "koprogo.example.org") String id,
      @Says(value = "Its name.", example = "KoproGo") String name) {}

  @Says("Whose passkey it is.")
  record UserEntity(
      @Says(value = "As authenticators know him, in base64url.", example = "AZfwoFsbfD6PAC")
          String id,
      @Says(value = "His address.", example = "anna@example.org") String name,
      @Says(value = "His name.", example = "Anna Claes") String displayName) {}

  @Says("A kind of key.")
  record CredentialParameters(
      @Says(value = "Always public-key.", example = KEY) String type,
      @Says("The number of the algorithm (COSE).") long alg) {}

  @Says("A passkey that is there already.")
  record CredentialDescriptor(
      @Says(value = "Always public-key.", example = KEY) String type,
      @Says(value = "Its id, in base64url.", example = "Xu0k2A") String id) {}

  @Says("Which authenticators may.")
  record AuthenticatorSelection(
      @Says(value = "The passkey is found without an address: required.", example = REQUIRED)
          String residentKey,
      @Says("The same for older browsers.") boolean requireResidentKey,
      @Says(value = "The authenticator verifies its person: required.", example = REQUIRED)
          String userVerification) {}

  @Says("What navigator.credentials.create is asked, by parseCreationOptionsFromJSON.")
  record PublicKeyCredentialCreationOptions(
      @Says("For whom it is made.") RelyingPartyEntity rp,
      @Says("Whose it is.") UserEntity user,
      @Says(value = "Good for five minutes, once; in base64url.", example = "kD3v7Q")
          String challenge,
      @Says("The kinds of keys that are understood, the best first.")
          List<CredentialParameters> pubKeyCredParams,
      @Says("In milliseconds, how long the person may take.") long timeout,
      @Says("The authenticators that have one already.")
          List<CredentialDescriptor> excludeCredentials,
      @Says("Which authenticators may.") AuthenticatorSelection authenticatorSelection,
      @Says(value = "Nobody asks who made the authenticator: none.", example = "none")
          String attestation) {
    static PublicKeyCredentialCreationOptions of(Passkeys passkeys, Passkeys.Offer offer) {
      return new PublicKeyCredentialCreationOptions(
          new RelyingPartyEntity(passkeys.host(), "KoproGo"),
          new UserEntity(offer.handle(), offer.person().email(), offer.person().name()),
          offer.challenge(),
          passkeys.algorithms().stream().map(a -> new CredentialParameters(KEY, a)).toList(),
          MILLISECONDS,
          offer.known().stream().map(id -> new CredentialDescriptor(KEY, id)).toList(),
          new AuthenticatorSelection(REQUIRED, true, REQUIRED),
          "none");
    }
  }

  @Says("What navigator.credentials.get is asked, by parseRequestOptionsFromJSON.")
  record PublicKeyCredentialRequestOptions(
      @Says(value = "Good for five minutes, once; in base64url.", example = "kD3v7Q")
          String challenge,
      @Says("In milliseconds, how long the person may take.") long timeout,
      @Says(value = "The host for which passkeys were made.", example = "koprogo.example.org")
          String rpId,
      @Says(value = "The authenticator verifies its person: required.", example = REQUIRED)
          String userVerification) {
    static PublicKeyCredentialRequestOptions of(Passkeys passkeys, String challenge) {
      return new PublicKeyCredentialRequestOptions(
          challenge, MILLISECONDS, passkeys.host(), REQUIRED);
    }
  }

  @Says("What the browser says about the credential's properties.")
  record CredentialProperties(
      @Says("Whether it is found without an address.") @Nullable Boolean rk) {}

  @Says("What extensions of the standard answered; none is asked for.")
  record ExtensionResults(
      @Says("About the credential's properties.") @Nullable CredentialProperties credProps) {}

  @Says("What the authenticator answers when a passkey is made.")
  record AttestationResponse(
      @Says(value = "What the browser saw, in base64url.", example = "eyJ0eXAi", most = 8_000)
          String clientDataJSON,
      @Says(value = "The new key, in base64url.", example = "o2NmbXRk", most = 40_000)
          String attestationObject,
      @Says(value = "A part of it once more.", example = "SZYN5YgO", most = 40_000)
          @Nullable String authenticatorData,
      @Says(value = "The key once more.", example = "MFkwEwYH", most = 8_000)
          @Nullable String publicKey,
      @Says("Its algorithm once more.") @Nullable Long publicKeyAlgorithm,
      @Says(value = "How the authenticator is reached.", example = "internal", most = 20)
          @Nullable List<String> transports) {}

  @Says("A credential that navigator.credentials.create made, as its toJSON says it.")
  record RegistrationResponse(
      @Says(value = "Its id, in base64url.", example = "Xu0k2A", most = 2_000) String id,
      @Says(value = "The same.", example = "Xu0k2A", most = 2_000) @Nullable String rawId,
      @Says(value = "Always public-key.", example = KEY, most = 20) String type,
      @Says("What the authenticator answers.") AttestationResponse response,
      @Says(value = "Whether it is a part of the machine.", example = "platform", most = 40)
          @Nullable String authenticatorAttachment,
      @Says("What extensions answered.") @Nullable ExtensionResults clientExtensionResults) {
    RegistrationResponse {
      mustBeKey(type);
    }

    Passkeys.Made value() {
      return new Passkeys.Made(id, response.clientDataJSON(), response.attestationObject());
    }
  }

  private static void mustBeKey(String type) {
    if (!type.equals(KEY)) throw new IllegalArgumentException("a passkey's type is " + KEY);
  }

  @Says("What the authenticator answers when a passkey is shown.")
  record AssertionResponse(
      @Says(value = "What the browser saw, in base64url.", example = "eyJ0eXAi", most = 8_000)
          String clientDataJSON,
      @Says(value = "What the authenticator did, in base64url.", example = "SZYN5", most = 8_000)
          String authenticatorData,
      @Says(value = "Over both, in base64url.", example = "MEUCIQ", most = 8_000) String signature,
      @Says(value = "Whose it is, in base64url.", example = "AZfwoFsbfD6PAC", most = 200)
          String userHandle) {}

  @Says("A credential that navigator.credentials.get found, as its toJSON says it.")
  record AuthenticationResponse(
      @Says(value = "Its id, in base64url.", example = "Xu0k2A", most = 2_000) String id,
      @Says(value = "The same.", example = "Xu0k2A", most = 2_000) @Nullable String rawId,
      @Says(value = "Always public-key.", example = KEY, most = 20) String type,
      @Says("What the authenticator answers.") AssertionResponse response,
      @Says(value = "Whether it is a part of the machine.", example = "platform", most = 40)
          @Nullable String authenticatorAttachment,
      @Says("What extensions answered.") @Nullable ExtensionResults clientExtensionResults) {
    AuthenticationResponse {
      mustBeKey(type);
    }

    Passkeys.Shown value() {
      return new Passkeys.Shown(
          id,
          response.clientDataJSON(),
          response.authenticatorData(),
          response.signature(),
          response.userHandle());
    }
  }
}
