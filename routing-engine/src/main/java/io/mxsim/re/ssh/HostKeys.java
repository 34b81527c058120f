package io.mxsim.re.ssh;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Csp;
import io.mxsim.crypto.Curve;
import io.mxsim.crypto.PrivateKeyHandle;
import io.mxsim.crypto.PublicKey;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.SshKeys;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRegister;
import io.mxsim.crypto.csp.Right;
import io.mxsim.crypto.csp.Service;
import io.mxsim.crypto.csp.Store;
import io.mxsim.re.access.SshSettings;
import io.mxsim.re.os.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Host keys: generated in the OpenSSL module, kept on the media in PEM form, and held by the module
 * while the system runs (CSP {@code SSH PHK}).
 */
public final class HostKeys implements AutoCloseable {
  private static final int RSA_BITS = 2048;
  private static final byte[] BEGIN = ascii("-----BEGIN PRIVATE KEY-----\n");
  private static final byte[] END = ascii("\n-----END PRIVATE KEY-----\n");

  private final FileTree files;
  private final CryptoModule openssl;
  private final Runnable generated;
  private final Map<String, PrivateKeyHandle> held = new HashMap<>();

  /**
   * Keys on the media, none loaded yet.
   *
   * @param generated told after each key pair that was made
   */
  public HostKeys(FileTree files, CryptoModule openssl, Runnable generated) {
    this.files = files;
    this.openssl = openssl;
    this.generated = generated;
  }

  /** Tells the private keys that lie on the media, which live until zeroization. */
  public void tell(CspRegister.Listener listener) {
    for (HostKeySet set : HostKeySet.values()) {
      for (HostKeySet.KeyFile file : set.files()) {
        if (files.size(file.path()) > 0) {
          listener.holds(CspName.SSH_PHK, "sshd", Store.DISK);
        }
      }
    }
  }

  /** The module that holds the keys. */
  public CryptoModule module() {
    return openssl;
  }

  /** Whether every file of the set is there. */
  public boolean exist(HostKeySet set) {
    return missing(set).isEmpty();
  }

  /** The first key pair of the set that has not been made. */
  public Optional<HostKeySet.KeyFile> missing(HostKeySet set) {
    for (HostKeySet.KeyFile file : set.files()) {
      if (files.size(file.path()) <= 0 || files.size(file.path() + ".pub") <= 0) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /** Makes one key pair anew and writes its two files. Takes long for RSA. */
  public void generate(HostKeySet.KeyFile file) {
    Services configureSecurity = openssl.services(Service.CONFIGURE_SECURITY);
    PrivateKeyHandle old = held.remove(file.name());
    if (old != null) {
      old.close();
    }
    try (PrivateKeyHandle key =
            file.rsa()
                ? configureSecurity.generateRsa(RSA_BITS)
                : configureSecurity.generateEcdsa(Curve.P256);
        Csp secret = configureSecurity.sealedExport(key)) {
      byte[] pem = pem(secret.bytes(configureSecurity.access(), Right.WRITE));
      files.write(file.path(), pem);
      Arrays.fill(pem, (byte) 0);
      files.write(file.path() + ".pub", ascii(publicLine(key.publicKey())));
    }
    generated.run();
  }

  /**
   * The keys of the set that clients are offered, loaded into the module. One that is held already
   * stays: connections that began under other settings go on using it.
   */
  public List<SshSettings.HostKey> load(HostKeySet set) {
    List<SshSettings.HostKey> keys = new ArrayList<>();
    for (HostKeySet.KeyFile file : set.files()) {
      if (file.offered()) {
        load(file).ifPresent(key -> keys.add(hostKey(key)));
      }
    }
    return keys;
  }

  /** Lets the module forget the keys it holds. */
  @Override
  public void close() {
    held.values().forEach(PrivateKeyHandle::close);
    held.clear();
  }

  private Optional<PrivateKeyHandle> load(HostKeySet.KeyFile file) {
    if (held.containsKey(file.name())) {
      return Optional.of(held.get(file.name()));
    }
    Optional<byte[]> pem = files.read(file.path());
    Optional<PublicKey> publicKey = files.read(file.path() + ".pub").flatMap(HostKeys::parse);
    if (pem.isEmpty() || publicKey.isEmpty()) {
      return Optional.empty();
    }
    Services sshConnect = openssl.services(Service.SSH_CONNECT);
    try (Csp secret = sshConnect.hold(CspName.SSH_PHK, Right.EXECUTE, der(pem.get()))) {
      PrivateKeyHandle key = sshConnect.restore(publicKey.get(), secret);
      held.put(file.name(), key);
      return Optional.of(key);
    } finally {
      Arrays.fill(pem.get(), (byte) 0);
    }
  }

  private SshSettings.HostKey hostKey(PrivateKeyHandle key) {
    List<String> names =
        switch (key.publicKey()) {
          case PublicKey.Ecdsa e -> List.of("ecdsa-sha2-" + e.curve().sshName());
          case PublicKey.Rsa r -> List.of("rsa-sha2-512", "rsa-sha2-256");
        };
    return new SshSettings.HostKey(
        SshKeys.blob(key.publicKey()),
        names,
        (name, data) -> SshKeys.sign(openssl.services(Service.SSH_CONNECT), key, name, data));
  }

  private static String publicLine(PublicKey key) {
    String type =
        switch (key) {
          case PublicKey.Ecdsa e -> "ecdsa-sha2-" + e.curve().sshName();
          case PublicKey.Rsa r -> "ssh-rsa";
        };
    return type + " " + Base64.getEncoder().encodeToString(SshKeys.blob(key)) + "\n";
  }

  private static Optional<PublicKey> parse(byte[] line) {
    String[] words = new String(line, StandardCharsets.US_ASCII).strip().split(" ");
    return words.length < 2
        ? Optional.empty()
        : SshKeys.parse(Base64.getDecoder().decode(words[1]));
  }

  static byte[] pem(byte[] der) {
    byte[] text = Base64.getEncoder().encode(der);
    byte[] pem = new byte[BEGIN.length + text.length + END.length];
    System.arraycopy(BEGIN, 0, pem, 0, BEGIN.length);
    System.arraycopy(text, 0, pem, BEGIN.length, text.length);
    System.arraycopy(END, 0, pem, BEGIN.length + text.length, END.length);
    Arrays.fill(text, (byte) 0);
    return pem;
  }

  static byte[] der(byte[] pem) {
    byte[] text = Arrays.copyOfRange(pem, BEGIN.length, pem.length - END.length);
    byte[] der = Base64.getDecoder().decode(text);
    Arrays.fill(text, (byte) 0);
    return der;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
