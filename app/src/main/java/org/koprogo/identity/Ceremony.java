package org.koprogo.identity;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.data.exception.Base64UrlException;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the standard checks of an authenticator's answer (W3C Web Authentication, sections 7.1 and
 * 7.2), done by the library: origin, relying party, challenge, user verification, signature,
 * counter.
 */
final class Ceremony {
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          PublicKeyCredentialParameters.ES256,
          PublicKeyCredentialParameters.EdDSA,
          PublicKeyCredentialParameters.RS256);

  private final RelyingPartyIdentity us;
  private final String origin;

  /**
   * @param site where browsers reach the pages, without a slash at the end
   */
  Ceremony(String site) {
    var url = URI.create(site);
    // Browsers know no passkeys for a bare address of a machine: this machine is called localhost.
    var host = url.getHost().matches("[0-9.]+|\\[.*") ? "localhost" : url.getHost();
    this.us = RelyingPartyIdentity.builder().id(host).name("KoproGo").build();
    this.origin = url.getScheme() + "://" + host + (url.getPort() < 0 ? "" : ":" + url.getPort());
  }

  String host() {
    return us.getId();
  }

  String origin() {
    return origin;
  }

  /** The numbers of the algorithms that are understood, the best first. */
  static List<Long> algorithms() {
    return ALGORITHMS.stream().map(a -> a.getAlg().getId()).toList();
  }

  /** As authenticators name a person: opaque, and the same for all his passkeys. */
  static byte[] handle(PersonId person) {
    return ByteBuffer.allocate(16)
        .putLong(person.value().getMostSignificantBits())
        .putLong(person.value().getLeastSignificantBits())
        .array();
  }

  /** The authenticator's answer when a passkey is made, read; empty when it cannot be. */
  static Optional<
          PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>>
      made(Passkeys.Made sent) {
    try {
      var response =
          AuthenticatorAttestationResponse.builder()
              .attestationObject(ByteArray.fromBase64Url(sent.attestationObject()))
              .clientDataJSON(ByteArray.fromBase64Url(sent.clientData()))
              .build();
      return Optional.of(
          PublicKeyCredential
              .<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>builder()
              .id(ByteArray.fromBase64Url(sent.id()))
              .response(response)
              .clientExtensionResults(ClientRegistrationExtensionOutputs.builder().build())
              .build());
    } catch (IOException | Base64UrlException | RuntimeException _) {
      return Optional.empty(); // hostile bytes end in many kinds of exceptions
    }
  }

  /** The authenticator's answer when a passkey is shown, read; empty when it cannot be. */
  static Optional<
          PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>>
      shown(Passkeys.Shown sent) {
    try {
      var response =
          AuthenticatorAssertionResponse.builder()
              .authenticatorData(ByteArray.fromBase64Url(sent.authenticatorData()))
              .clientDataJSON(ByteArray.fromBase64Url(sent.clientData()))
              .signature(ByteArray.fromBase64Url(sent.signature()))
              .userHandle(ByteArray.fromBase64Url(sent.userHandle()))
              .build();
      return Optional.of(
          PublicKeyCredential
              .<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>builder()
              .id(ByteArray.fromBase64Url(sent.id()))
              .response(response)
              .clientExtensionResults(ClientAssertionExtensionOutputs.builder().build())
              .build());
    } catch (IOException | Base64UrlException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /** The key that was made for this challenge; empty when the answer does not hold. */
  Optional<PasskeyStore.Key> check(
      Person person,
      ByteArray challenge,
      PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>
          made) {
    var user =
        UserIdentity.builder()
            .name(person.email())
            .displayName(person.name())
            .id(new ByteArray(handle(person.id())))
            .build();
    var request =
        PublicKeyCredentialCreationOptions.builder()
            .rp(us)
            .user(user)
            .challenge(challenge)
            .pubKeyCredParams(ALGORITHMS)
            .authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build())
            .build();
    try {
      var result =
          party(new Known(Optional.empty()))
              .finishRegistration(
                  FinishRegistrationOptions.builder().request(request).response(made).build());
      return Optional.of(
          new PasskeyStore.Key(
              result.getKeyId().getId().getBytes(),
              result.getPublicKeyCose().getBytes(),
              result.getSignatureCount()));
    } catch (RegistrationFailedException | RuntimeException _) {
      return Optional.empty();
    }
  }

  /** The counter that the authenticator says now; empty when the answer does not hold. */
  Optional<Long> check(
      PasskeyStore.Found known,
      ByteArray challenge,
      PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> shown) {
    var request =
        AssertionRequest.builder()
            .publicKeyCredentialRequestOptions(
                PublicKeyCredentialRequestOptions.builder()
                    .challenge(challenge)
                    .rpId(us.getId())
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build())
            .build();
    var credential =
        RegisteredCredential.builder()
            .credentialId(new ByteArray(known.key().credential()))
            .userHandle(new ByteArray(handle(known.person())))
            .publicKeyCose(new ByteArray(known.key().publicKey()))
            .signatureCount(known.key().count())
            .build();
    try {
      var result =
          party(new Known(Optional.of(credential)))
              .finishAssertion(
                  FinishAssertionOptions.builder().request(request).response(shown).build());
      return Optional.of(result)
          .filter(AssertionResult::isSuccess)
          .filter(AssertionResult::isUserVerified)
          .map(AssertionResult::getSignatureCount);
    } catch (AssertionFailedException | RuntimeException _) {
      return Optional.empty();
    }
  }

  private RelyingParty party(CredentialRepository known) {
    return RelyingParty.builder()
        .identity(us)
        .credentialRepository(known)
        .origins(Set.of(origin))
        .preferredPubkeyParams(ALGORITHMS)
        .allowUntrustedAttestation(true) // which maker's authenticator it is, nobody asks
        .validateSignatureCounter(true)
        .build();
  }

  /** The one key that was shown, and its person; he is named to the library by his handle. */
  private record Known(Optional<RegisteredCredential> key) implements CredentialRepository {
    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
      return Set.of();
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
      return key.map(RegisteredCredential::getUserHandle)
          .filter(h -> h.getBase64Url().equals(username));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray handle) {
      return key.map(RegisteredCredential::getUserHandle)
          .filter(handle::equals)
          .map(ByteArray::getBase64Url);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray handle) {
      return key.filter(
          k -> k.getCredentialId().equals(credential) && k.getUserHandle().equals(handle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credential) {
      return key.filter(k -> k.getCredentialId().equals(credential)).map(Set::of).orElse(Set.of());
    }
  }
}
