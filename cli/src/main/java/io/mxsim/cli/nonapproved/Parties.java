package io.mxsim.cli.nonapproved;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;
import javax.crypto.interfaces.DHPublicKey;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPublicKeySpec;

/** Where the server's half of a Diffie-Hellman exchange comes from, by the JDK. */
sealed interface Parties {
  /** The server's half of one exchange. */
  interface Half {
    /** What goes on the wire: an mpint's bytes, or the curve's encoding. */
    byte[] publicValue();

    /**
     * The shared secret, as a number's bytes.
     *
     * @throws GeneralSecurityException when the client's value is not a member of the group
     */
    byte[] agree(byte[] clientValue) throws GeneralSecurityException;
  }

  /** RFC 8731. */
  record OfX25519(SecureRandom random) implements Parties {
    private static final int BYTES = 32;

    /** What stands before the 32 bytes of a key in its X.509 form (RFC 8410 section 4). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b656e032100");

    Half half() throws GeneralSecurityException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("X25519", "SunEC");
      generator.initialize(NamedParameterSpec.X25519, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      return new JdkHalf(
          "X25519",
          "SunEC",
          pair,
          Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length),
          OfX25519::peer);
    }

    private static PublicKey peer(byte[] value) throws GeneralSecurityException {
      if (value.length != BYTES) {
        throw new GeneralSecurityException("a public value of the wrong length");
      }
      byte[] encoded = Arrays.copyOf(X509, X509.length + BYTES);
      System.arraycopy(value, 0, encoded, X509.length, BYTES);
      return KeyFactory.getInstance("X25519", "SunEC")
          .generatePublic(new X509EncodedKeySpec(encoded));
    }
  }

  /** RFC 4253 section 8: one group, with the generator 2. */
  record OfGroup(BigInteger prime, SecureRandom random) implements Parties {
    Half half() throws GeneralSecurityException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("DH", "SunJCE");
      generator.initialize(new DHParameterSpec(prime, BigInteger.TWO), random);
      KeyPair pair = generator.generateKeyPair();
      byte[] value = ((DHPublicKey) pair.getPublic()).getY().toByteArray();
      return new JdkHalf("DH", "SunJCE", pair, value, this::peer);
    }

    private PublicKey peer(byte[] value) throws GeneralSecurityException {
      BigInteger y = new BigInteger(value);
      if (y.compareTo(BigInteger.ONE) <= 0 || y.compareTo(prime.subtract(BigInteger.ONE)) >= 0) {
        throw new GeneralSecurityException("a public value not in the group");
      }
      return KeyFactory.getInstance("DH", "SunJCE")
          .generatePublic(new DHPublicKeySpec(y, prime, BigInteger.TWO));
    }
  }

  /** RFC 4419: the client says how large a group it wants. */
  record OfAnyGroup(SecureRandom random) implements Parties {}

  /** A key pair of the JDK, and how it reads the client's value. */
  record JdkHalf(
      String algorithm, String provider, KeyPair pair, byte[] publicValue, PeerReader reader)
      implements Half {
    /** Reads a public value. */
    @FunctionalInterface
    interface PeerReader {
      PublicKey read(byte[] value) throws GeneralSecurityException;
    }

    @Override
    public byte[] agree(byte[] clientValue) throws GeneralSecurityException {
      KeyAgreement agreement = KeyAgreement.getInstance(algorithm, provider);
      agreement.init(pair.getPrivate());
      agreement.doPhase(reader.read(clientValue), true);
      return agreement.generateSecret();
    }
  }
}
