package io.mxsim.re.nonapproved;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.DSAPublicKey;
import java.security.spec.DSAPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Public keys in the wire form of SSH (RFC 4253 section 6.6, RFC 8709 section 4). */
final class KeyBlob {
  private static final int ED25519_BYTES = 32;

  /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410 section 4). */
  private static final byte[] ED25519_X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private KeyBlob() {}

  static byte[] of(KeyKind kind, PublicKey key) {
    return switch (kind) {
      case ED25519 -> {
        byte[] x509 = key.getEncoded();
        byte[] point = Arrays.copyOfRange(x509, x509.length - ED25519_BYTES, x509.length);
        yield join(string(ascii(kind.sshName())), string(point));
      }
      case DSA -> {
        DSAPublicKey dsa = (DSAPublicKey) key;
        yield join(
            string(ascii(kind.sshName())),
            string(dsa.getParams().getP().toByteArray()),
            string(dsa.getParams().getQ().toByteArray()),
            string(dsa.getParams().getG().toByteArray()),
            string(dsa.getY().toByteArray()));
      }
    };
  }

  /**
   * The key in a blob.
   *
   * @throws GeneralSecurityException when it is not well formed or of another kind
   */
  static PublicKey parse(byte[] blob) throws GeneralSecurityException {
    ByteBuffer in = ByteBuffer.wrap(blob);
    try {
      PublicKey key =
          switch (text(in)) {
            case "ssh-ed25519" -> ed25519(bytes(in));
            case "ssh-dss" -> dsa(in);
            case "ssh-rsa" -> rsa(in);
            default -> throw new GeneralSecurityException("a key of another kind");
          };
      if (in.hasRemaining()) {
        throw new GeneralSecurityException("bytes behind the key");
      }
      return key;
    } catch (BufferUnderflowException e) {
      throw new GeneralSecurityException("a key cut short", e);
    }
  }

  private static PublicKey ed25519(byte[] point) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519", "SunEC")
        .generatePublic(new X509EncodedKeySpec(join(ED25519_X509, point)));
  }

  private static PublicKey dsa(ByteBuffer in) throws GeneralSecurityException {
    BigInteger p = number(in);
    BigInteger q = number(in);
    BigInteger g = number(in);
    return KeyFactory.getInstance("DSA", "SUN")
        .generatePublic(new DSAPublicKeySpec(number(in), p, q, g));
  }

  private static PublicKey rsa(ByteBuffer in) throws GeneralSecurityException {
    BigInteger exponent = number(in);
    return KeyFactory.getInstance("RSA", "SunRsaSign")
        .generatePublic(new RSAPublicKeySpec(number(in), exponent));
  }

  static byte[] string(byte[] content) {
    return ByteBuffer.allocate(4 + content.length).putInt(content.length).put(content).array();
  }

  static byte[] bytes(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] content = new byte[length];
    in.get(content);
    return content;
  }

  static String text(ByteBuffer in) {
    return new String(bytes(in), StandardCharsets.US_ASCII);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] join(byte[]... parts) {
    ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
    for (byte[] part : parts) {
      joined.put(part);
    }
    return joined.array();
  }

  private static BigInteger number(ByteBuffer in) {
    return new BigInteger(1, bytes(in));
  }
}
