package io.mxsim.re.nonapproved;

import io.mxsim.crypto.Services;
import io.mxsim.re.fips.NonApprovedMode;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** Makes keys, signs and verifies in the non-Approved mode (P-CR3). */
public final class NonApprovedSignatures {
  private static final int APPROVED_RSA_BITS = 2048;

  private final NonApprovedMode mode;
  private final SecureRandom random;

  /** Draws from the generator behind {@code services}. */
  public NonApprovedSignatures(NonApprovedMode mode, Services services) {
    mode.require();
    this.mode = mode;
    this.random = new DrbgRandom(services);
  }

  /**
   * A key pair.
   *
   * @param publicBlob in the wire form of SSH
   * @param pkcs8 the private key; whoever has it overwrites it
   */
  public record Pair(byte[] publicBlob, byte[] pkcs8) {}

  /** A fresh pair. */
  public Pair generate(KeyKind kind) {
    mode.require();
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.key(), provider(kind));
      if (kind == KeyKind.ED25519) {
        generator.initialize(NamedParameterSpec.ED25519, random);
      } else {
        generator.initialize(kind.bits(), random);
      }
      KeyPair pair = generator.generateKeyPair();
      return new Pair(KeyBlob.of(kind, pair.getPublic()), pair.getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The signature over {@code data} in the wire form of SSH. */
  public byte[] sign(KeyKind kind, byte[] pkcs8, byte[] data) {
    mode.require();
    try {
      PrivateKey key =
          KeyFactory.getInstance(kind.key(), provider(kind))
              .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      Signature signature = Signature.getInstance(kind.signature(), provider(kind));
      signature.initSign(key, random);
      signature.update(data);
      return KeyBlob.join(
          KeyBlob.string(KeyBlob.ascii(kind.sshName())), KeyBlob.string(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether a client's signature is good; false also for a key that a module can take, and for all
   * that is not well formed.
   *
   * @param name the signature algorithm, such as {@code ssh-ed25519}
   */
  public boolean verify(byte[] publicBlob, String name, byte[] data, byte[] signatureBlob) {
    mode.require();
    try {
      ByteBuffer in = ByteBuffer.wrap(signatureBlob);
      if (!KeyBlob.text(in).equals(name)) {
        return false;
      }
      byte[] inner = KeyBlob.bytes(in);
      PublicKey key = KeyBlob.parse(publicBlob);
      Signature signature = verifier(name, key);
      signature.initVerify(key);
      signature.update(data);
      return !in.hasRemaining() && signature.verify(inner);
    } catch (GeneralSecurityException | BufferUnderflowException e) {
      return false;
    }
  }

  private static Signature verifier(String name, PublicKey key) throws GeneralSecurityException {
    return switch (name) {
      case "ssh-ed25519" -> Signature.getInstance(KeyKind.ED25519.signature(), "SunEC");
      case "ssh-dss" -> Signature.getInstance(KeyKind.DSA.signature(), "SUN");
      case "rsa-sha2-256" -> ofSmall(key, "SHA256withRSA");
      case "rsa-sha2-512" -> ofSmall(key, "SHA512withRSA");
      default -> throw new GeneralSecurityException("a signature of another kind");
    };
  }

  private static Signature ofSmall(PublicKey key, String name) throws GeneralSecurityException {
    if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= APPROVED_RSA_BITS) {
      throw new GeneralSecurityException("a key for a module");
    }
    return Signature.getInstance(name, "SunRsaSign");
  }

  private static String provider(KeyKind kind) {
    return switch (kind) {
      case ED25519 -> "SunEC";
      case DSA -> "SUN";
    };
  }
}
