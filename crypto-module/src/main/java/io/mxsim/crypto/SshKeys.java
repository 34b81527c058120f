package io.mxsim.crypto;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Public keys and signatures in the wire form of SSH (RFC 4253 section 6.6, RFC 5656 section 3, RFC
 * 8332). Only ECDSA on the NIST curves and RSA: P-CR3 keeps all others out.
 */
public final class SshKeys {
  private static final String ECDSA = "ecdsa-sha2-";
  private static final String RSA = "ssh-rsa";

  private SshKeys() {}

  /** The key as an SSH public key blob. */
  public static byte[] blob(PublicKey key) {
    return switch (key) {
      case PublicKey.Ecdsa e ->
          Bytes.join(
              string(ascii(ECDSA.concat(e.curve().sshName()))),
              string(ascii(e.curve().sshName())),
              string(e.point()));
      case PublicKey.Rsa r ->
          Bytes.join(
              string(ascii(RSA)),
              string(r.exponent().toByteArray()),
              string(r.modulus().toByteArray()));
    };
  }

  /** The key in {@code blob}; empty when it is not well formed or of another kind. */
  public static Optional<PublicKey> parse(byte[] blob) {
    try {
      ByteBuffer in = ByteBuffer.wrap(blob);
      String type = text(in);
      Optional<PublicKey> key =
          type.equals(RSA) ? Optional.of(rsa(in)) : curve(type).flatMap(c -> ecdsa(c, in));
      return in.hasRemaining() ? Optional.empty() : key;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Signs {@code data} with the algorithm of that SSH name and gives the signature blob.
   *
   * @throws ModuleRefusal when the name does not belong to the key or the table does not have it
   */
  public static byte[] sign(Services services, PrivateKeyHandle key, String name, byte[] data) {
    Sha sha = digest(key.publicKey(), name);
    if (sha == null) {
      throw services.refuseName(name);
    }
    byte[] signature = services.sign(key, sha, data);
    byte[] inner =
        switch (key.publicKey()) {
          case PublicKey.Ecdsa e -> mpints(signature);
          case PublicKey.Rsa r -> signature;
        };
    return Bytes.join(string(ascii(name)), string(inner));
  }

  /**
   * Verifies a signature blob over {@code data}; a malformed one, one of another algorithm, or one
   * that the table does not have is not good.
   */
  public static boolean verify(
      Services services, PublicKey key, String name, byte[] data, byte[] signatureBlob) {
    try {
      ByteBuffer in = ByteBuffer.wrap(signatureBlob);
      Sha sha = digest(key, name);
      if (sha == null || !text(in).equals(name)) {
        return false;
      }
      byte[] inner = bytes(in);
      byte[] signature =
          switch (key) {
            case PublicKey.Ecdsa e -> raw(ByteBuffer.wrap(inner), e.curve().bytes());
            case PublicKey.Rsa r -> inner;
          };
      return !in.hasRemaining() && services.verify(key, sha, data, signature);
    } catch (BufferUnderflowException | IllegalArgumentException | ModuleRefusal e) {
      return false;
    }
  }

  private static Sha digest(PublicKey key, String name) {
    return switch (key) {
      case PublicKey.Ecdsa e ->
          name.equals(ECDSA.concat(e.curve().sshName())) ? e.curve().digest() : null;
      case PublicKey.Rsa r ->
          switch (name) {
            case "rsa-sha2-256" -> Sha.SHA_256;
            case "rsa-sha2-512" -> Sha.SHA_512;
            default -> null;
          };
    };
  }

  private static PublicKey rsa(ByteBuffer in) {
    BigInteger exponent = new BigInteger(1, bytes(in));
    return new PublicKey.Rsa(new BigInteger(1, bytes(in)), exponent);
  }

  private static Optional<PublicKey> ecdsa(Curve curve, ByteBuffer in) {
    String name = text(in);
    byte[] point = bytes(in);
    boolean good = name.equals(curve.sshName()) && point.length == 1 + 2 * curve.bytes();
    return good ? Optional.of(new PublicKey.Ecdsa(curve, point)) : Optional.empty();
  }

  private static Optional<Curve> curve(String type) {
    for (Curve curve : Curve.values()) {
      if (type.equals(ECDSA.concat(curve.sshName()))) {
        return Optional.of(curve);
      }
    }
    return Optional.empty();
  }

  private static byte[] mpints(byte[] raw) {
    int half = raw.length / 2;
    return Bytes.join(
        string(new BigInteger(1, raw, 0, half).toByteArray()),
        string(new BigInteger(1, raw, half, half).toByteArray()));
  }

  private static byte[] raw(ByteBuffer in, int fieldBytes) {
    BigInteger r = new BigInteger(1, bytes(in));
    BigInteger s = new BigInteger(1, bytes(in));
    if (in.hasRemaining() || Math.max(r.bitLength(), s.bitLength()) > fieldBytes * 8) {
      throw new IllegalArgumentException();
    }
    return Bytes.join(Bytes.unsigned(r, fieldBytes), Bytes.unsigned(s, fieldBytes));
  }

  private static byte[] string(byte[] content) {
    return ByteBuffer.allocate(4 + content.length).putInt(content.length).put(content).array();
  }

  private static byte[] bytes(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] content = new byte[length];
    in.get(content);
    return content;
  }

  private static String text(ByteBuffer in) {
    return new String(bytes(in), StandardCharsets.US_ASCII);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
