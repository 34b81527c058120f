package io.mxsim.cli.ssh;

import io.mxsim.crypto.Algorithm;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.Sha;
import io.mxsim.re.access.SshSettings;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.kex.KeyExchange;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.Mac;
import org.apache.sshd.common.session.Session;

/** Names of RFC 4253, 4344, 5656 and 6668, and what stands for them in the OpenSSL module. */
final class ModuleAlgorithms {
  private static final String ETM = "-etm@openssh.com";
  private static final int BLOCK_BITS_3DES = 64;

  private final Services openssl;

  ModuleAlgorithms(Services openssl) {
    this.openssl = openssl;
  }

  /** Ciphers in the order of the settings; names that the module lacks are left out. */
  List<NamedFactory<Cipher>> ciphers(SshSettings settings) {
    return known(settings.ciphers(), this::cipher);
  }

  /** MACs likewise. */
  List<NamedFactory<Mac>> macs(SshSettings settings) {
    return known(settings.macs(), this::mac);
  }

  /** Key exchanges likewise. */
  List<KeyExchangeFactory> keyExchanges(SshSettings settings) {
    return known(settings.keyExchanges(), name -> keyExchange(name, settings));
  }

  private static <T> List<T> known(List<String> names, Function<String, T> factory) {
    return names.stream().map(factory).filter(Objects::nonNull).toList();
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
    int block = mode == Algorithm.DES3_CBC ? BLOCK_BITS_3DES / 8 : 16;
    return named(name, () -> new ModuleCipher(openssl, name, mode, keyBytes, block));
  }

  private NamedFactory<Mac> mac(String name) {
    boolean afterEncryption = name.endsWith(ETM);
    String plain = afterEncryption ? name.substring(0, name.length() - ETM.length()) : name;
    return switch (plain) {
      case "hmac-sha1" -> mac(name, Sha.SHA_1, 160, afterEncryption);
      case "hmac-sha1-96" -> mac(name, Sha.SHA_1, 96, afterEncryption);
      case "hmac-sha2-256" -> mac(name, Sha.SHA_256, 256, afterEncryption);
      case "hmac-sha2-512" -> mac(name, Sha.SHA_512, 512, afterEncryption);
      default -> null;
    };
  }

  private NamedFactory<Mac> mac(String name, Sha sha, int bits, boolean afterEncryption) {
    return named(name, () -> new ModuleMac(openssl, name, sha, bits, afterEncryption));
  }

  private KeyExchangeFactory keyExchange(String name, SshSettings settings) {
    return switch (name) {
      case "ecdh-sha2-nistp256" -> ecdh(name, Curve.P256, settings);
      case "ecdh-sha2-nistp384" -> ecdh(name, Curve.P384, settings);
      case "ecdh-sha2-nistp521" -> ecdh(name, Curve.P521, settings);
      default -> null;
    };
  }

  private KeyExchangeFactory ecdh(String name, Curve curve, SshSettings settings) {
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
