package io.mxsim.cli.ssh;

import io.mxsim.cli.nonapproved.NonApprovedTransport;
import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import io.mxsim.crypto.Use;
import io.mxsim.re.access.SshSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.kex.KeyExchange;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.session.Session;

/**
 * Names of RFC 4253, 4344, 5656 and 6668, and what stands for them in the OpenSSL module; in the
 * non-Approved mode also what stands for them outside of any module.
 */
final class ModuleAlgorithms {
  private static final String ETM = "-etm@openssh.com";
  private static final int BLOCK_BITS_3DES = 64;

  private final Services openssl;
  private final SshSettings settings;
  private final Optional<NonApprovedTransport> more;

  ModuleAlgorithms(Services openssl, SshSettings settings) {
    this.openssl = openssl;
    this.settings = settings;
    this.more = settings.nonApproved().map(mode -> new NonApprovedTransport(mode, openssl));
  }

  /** Ciphers in the order of the settings; names that nothing stands for are left out. */
  List<NamedFactory<Cipher>> ciphers() {
    return known(settings.ciphers(), this::cipher, (other, name) -> other.cipher(name));
  }

  /** MACs likewise. */
  List<NamedFactory<Mac>> macs() {
    return known(settings.macs(), this::mac, (other, name) -> other.mac(name));
  }

  /** Key exchanges likewise. */
  List<KeyExchangeFactory> keyExchanges() {
    return known(
        settings.keyExchanges(),
        this::keyExchange,
        (other, name) -> other.keyExchange(name, settings.hostKeys()));
  }

  private <T> List<T> known(
      List<String> names,
      Function<String, T> ofModule,
      BiFunction<NonApprovedTransport, String, T> ofNone) {
    List<T> known = new ArrayList<>();
    for (String name : names) {
      Optional<T> found = Optional.ofNullable(ofModule.apply(name));
      found.or(() -> more.map(other -> ofNone.apply(other, name))).ifPresent(known::add);
    }
    return List.copyOf(known);
  }

  private NamedFactory<Cipher> cipher(String name) {
    return switch (name) {
      case "aes128-ctr" -> cipher(name, Algorithm.AES_CTR, 16);
      case "aes192-ctr" -> cipher(name, Algorithm.AES_CTR, 24);
      case "aes256-ctr" -> cipher(name, Algorithm.AES_CTR, 32);
      case "aes128-cbc" -> cipher(name, Algorithm.AES_CBC, 16);
      case "aes192-cbc" -> cipher(name, Algorithm.AES_CBC, 24);
      case "aes256-cbc" -> cipher(name, Algorithm.AES_CBC, 32);
      case "3des-cbc" -> cipher(name, Algorithm.DES3_CBC, 24);
      default -> null;
    };
  }

  private NamedFactory<Cipher> cipher(String name, Algorithm mode, int keyBytes) {
    if (!openssl.offers(mode, Use.ENCRYPT, keyBytes * 8, 0)) {
      return null;
    }
    int block = mode == Algorithm.DES3_CBC ? BLOCK_BITS_3DES / 8 : 16;
    return named(name, () -> new ModuleCipher(openssl, name, mode, keyBytes, block));
  }

  private NamedFactory<Mac> mac(String name) {
    boolean afterEncryption = name.endsWith(ETM);
    String plain = afterEncryption ? name.substring(0, name.length() - ETM.length()) : name;
    return switch (plain) {
      case "hmac-sha1" -> mac(name, Sha.SHA_1, 160, afterEncryption);
      case "hmac-sha2-256" -> mac(name, Sha.SHA_256, 256, afterEncryption);
      case "hmac-sha2-512" -> mac(name, Sha.SHA_512, 512, afterEncryption);
      default -> null;
    };
  }

  private NamedFactory<Mac> mac(String name, Sha sha, int bits, boolean afterEncryption) {
    return named(name, () -> new ModuleMac(openssl, name, sha, bits, afterEncryption));
  }

  private KeyExchangeFactory keyExchange(String name) {
    return switch (name) {
      case "ecdh-sha2-nistp256" -> ecdh(name, Curve.P256);
      case "ecdh-sha2-nistp384" -> ecdh(name, Curve.P384);
      case "ecdh-sha2-nistp521" -> ecdh(name, Curve.P521);
      default -> null;
    };
  }

  private KeyExchangeFactory ecdh(String name, Curve curve) {
    return new KeyExchangeFactory() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public KeyExchange createKeyExchange(Session session) {
        return new EcdhExchange(openssl, curve, name, settings.hostKeys(), session);
      }
    };
  }

  static <T> NamedFactory<T> named(String name, org.apache.sshd.common.Factory<T> factory) {
    return new NamedFactory<>() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public T create() {
        return factory.create();
      }
    };
  }
}
