package io.mxsim.cli.nonapproved;

import io.mxsim.crypto.Services;
import io.mxsim.re.access.SshSettings.HostKey;
import io.mxsim.re.fips.NonApprovedMode;
import io.mxsim.re.nonapproved.DrbgRandom;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.kex.DHGroupData;
import org.apache.sshd.common.kex.KeyExchange;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.BaseMac;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.session.Session;

/**
 * What serves a name of the wire in the non-Approved mode. Each factory gives null for a name it
 * does not know, and each product is made only while that mode holds.
 */
public final class NonApprovedTransport {
  private static final String ETM = "-etm@openssh.com";

  private final NonApprovedMode mode;
  private final SecureRandom random;

  /** Draws from the generator behind {@code services}. */
  public NonApprovedTransport(NonApprovedMode mode, Services services) {
    mode.require();
    this.mode = mode;
    this.random = new DrbgRandom(services);
  }

  /** A cipher's factory. */
  public NamedFactory<Cipher> cipher(String name) {
    return switch (name) {
      case "3des-cbc",
          "blowfish-cbc",
          "arcfour128",
          "arcfour256",
          "aes128-gcm@openssh.com",
          "aes256-gcm@openssh.com",
          "chacha20-poly1305@openssh.com" ->
          guarded(name, BuiltinCiphers.fromFactoryName(name)::create);
      case "arcfour" -> guarded(name, Arcfour::new);
      default -> null;
    };
  }

  /** A MAC's factory. */
  public NamedFactory<Mac> mac(String name) {
    boolean afterEncryption = name.endsWith(ETM);
    String plain = afterEncryption ? name.substring(0, name.length() - ETM.length()) : name;
    return switch (plain) {
      case "hmac-md5" -> mac(name, "HmacMD5", 16, 16, afterEncryption);
      case "hmac-md5-96" -> mac(name, "HmacMD5", 12, 16, afterEncryption);
      case "hmac-sha1-96" -> mac(name, "HmacSHA1", 12, 20, afterEncryption);
      case "hmac-sha2-256-96" -> mac(name, "HmacSHA256", 12, 32, afterEncryption);
      case "hmac-sha2-512-96" -> mac(name, "HmacSHA512", 12, 64, afterEncryption);
      default -> null;
    };
  }

  private NamedFactory<Mac> mac(
      String name, String algorithm, int macBytes, int keyBytes, boolean afterEncryption) {
    return guarded(name, () -> new BaseMac(algorithm, macBytes, keyBytes, afterEncryption));
  }

  /** A key exchange's factory; the exchange is signed with one of {@code hostKeys}. */
  public KeyExchangeFactory keyExchange(String name, List<HostKey> hostKeys) {
    return switch (name) {
      case "curve25519-sha256" ->
          exchange(name, hostKeys, BuiltinDigests.sha256, new Parties.OfX25519(random));
      case "diffie-hellman-group14-sha1" ->
          exchange(name, hostKeys, BuiltinDigests.sha1, group(DHGroupData.getP14()));
      case "diffie-hellman-group1-sha1" ->
          exchange(name, hostKeys, BuiltinDigests.sha1, group(DHGroupData.getP1()));
      case "diffie-hellman-group-exchange-sha256" ->
          exchange(name, hostKeys, BuiltinDigests.sha256, new Parties.OfAnyGroup(random));
      case "diffie-hellman-group-exchange-sha1" ->
          exchange(name, hostKeys, BuiltinDigests.sha1, new Parties.OfAnyGroup(random));
      default -> null;
    };
  }

  private Parties group(byte[] prime) {
    return new Parties.OfGroup(new BigInteger(1, prime), random);
  }

  private KeyExchangeFactory exchange(
      String name, List<HostKey> hostKeys, BuiltinDigests digest, Parties parties) {
    return new KeyExchangeFactory() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public KeyExchange createKeyExchange(Session session) {
        mode.require();
        return new NonApprovedExchange(name, session, hostKeys, digest.create(), parties);
      }
    };
  }

  private <T> NamedFactory<T> guarded(String name, Supplier<T> product) {
    return new NamedFactory<>() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public T create() {
        mode.require();
        return product.get();
      }
    };
  }
}
