package org.koprogo.identity;

import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.koprogo.kernel.Digest;

/**
 * A browser with an authenticator in software: one key (P-256), attestation "none", and every way
 * to be wrong that the test asks for.
 */
final class Authenticator {
  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;
  private static final int HAS_KEY = 0x40;

  private final KeyPair pair;
  private final byte[] id = new byte[32];
  private String handle = "";

  /** What of it is wrong; the fields are changed by the tests. */
  String origin = "http://localhost";

  boolean verifies = true;
  long count = 1;

  Authenticator() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    new SecureRandom().nextBytes(id);
  }

  /** Answers as {@code toJSON} does to what {@code navigator.credentials.create} was asked. */
  @SuppressWarnings("unchecked")
  String make(Map<String, Object> options) {
    handle =
        String.valueOf(
            ((Map<String, Object>) Objects.requireNonNull(options.get("user"))).get("id"));
    var host =
        String.valueOf(((Map<String, Object>) Objects.requireNonNull(options.get("rp"))).get("id"));
    var attestation =
        CBORObject.NewMap()
            .Add("fmt", "none")
            .Add("attStmt", CBORObject.NewMap())
            .Add("authData", data(host, HAS_KEY, key()));
    return """
    {"id": "%s", "rawId": "%1$s", "type": "public-key", "authenticatorAttachment": "platform",
     "clientExtensionResults": {"credProps": {"rk": true}},
     "response": {"clientDataJSON": "%s", "attestationObject": "%s", "transports": ["internal"],
       "publicKeyAlgorithm": -7}}
    """
        .formatted(
            text(id), text(seen("webauthn.create", options)), text(attestation.EncodeToBytes()));
  }

  /** Answers as {@code toJSON} does to what {@code navigator.credentials.get} was asked. */
  String show(Map<String, Object> options) {
    return show(options, handle);
  }

  /** The same, for a person of another handle. */
  String show(Map<String, Object> options, String whose) {
    var data = data(String.valueOf(options.get("rpId")), 0, new byte[0]);
    var seen = seen("webauthn.get", options);
    return """
    {"id": "%s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
     "response": {"clientDataJSON": "%s", "authenticatorData": "%s", "signature": "%s", "userHandle": "%s"}}
    """
        .formatted(text(id), text(seen), text(data), text(signed(data, Digest.of(seen))), whose);
  }

  String handle() {
    return handle;
  }

  private byte[] seen(String type, Map<String, Object> options) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, options.get("challenge"), origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(String host, int more, byte[] key) {
    var flags = USER_PRESENT | (verifies ? USER_VERIFIED : 0) | more;
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Digest.of(host));
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) flags).putInt((int) count).array());
    bytes.writeBytes(key);
    return bytes.toByteArray();
  }

  /** The key as authenticators say it: maker (none), id, public key in COSE. */
  private byte[] key() {
    var point = ((ECPublicKey) pair.getPublic()).getW();
    var cose =
        CBORObject.NewMap()
            .Add(1, 2)
            .Add(3, -7)
            .Add(-1, 1)
            .Add(-2, unsigned(point.getAffineX()))
            .Add(-3, unsigned(point.getAffineY()));
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[16]);
    bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
    bytes.writeBytes(id);
    bytes.writeBytes(cose.EncodeToBytes());
    return bytes.toByteArray();
  }

  private static byte[] unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    var fixed = new byte[32];
    var from = Math.max(0, bytes.length - 32);
    System.arraycopy(bytes, from, fixed, 32 - (bytes.length - from), bytes.length - from);
    return fixed;
  }

  private byte[] signed(byte[] data, byte[] digest) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(data);
      signature.update(digest);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
