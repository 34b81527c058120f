package io.mxsim.re.ssh;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.access.SshSettings;
import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.NonApprovedMode;
import io.mxsim.re.nonapproved.KeyKind;
import io.mxsim.re.nonapproved.NonApprovedSignatures;
import io.mxsim.re.os.FileTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Host keys that {@code hostkey-algorithm} asks for in the non-Approved mode (P-CR3). */
final class NonApprovedHostKeys implements AutoCloseable {
  private final FileTree files;
  private final Map<KeyKind, byte[]> held = new EnumMap<>(KeyKind.class);

  NonApprovedHostKeys(FileTree files) {
    this.files = files;
  }

  /** The configured ones: none is used unless it is asked for. */
  static List<KeyKind> configured(ConfigNode ssh) {
    List<KeyKind> kinds = new ArrayList<>();
    for (KeyKind kind : KeyKind.values()) {
      if (ssh.has("hostkey-algorithm", kind.sshName()) && SshAlgorithms.offers(ssh, kind)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** The pairs of the configured kinds, loaded from the media, made when they are not there. */
  List<SshSettings.HostKey> load(ConfigNode ssh, NonApprovedMode mode, CryptoModule openssl) {
    NonApprovedSignatures making =
        new NonApprovedSignatures(mode, openssl.services(Service.CONFIGURE_SECURITY));
    NonApprovedSignatures signing =
        new NonApprovedSignatures(mode, openssl.services(Service.SSH_CONNECT));
    List<SshSettings.HostKey> keys = new ArrayList<>();
    for (KeyKind kind : configured(ssh)) {
      if (read(kind, "").isEmpty() || read(kind, ".pub").isEmpty()) {
        held.remove(kind);
        generate(kind, making);
      }
      keys.add(hostKey(kind, signing));
    }
    return keys;
  }

  private void generate(KeyKind kind, NonApprovedSignatures signatures) {
    NonApprovedSignatures.Pair pair = signatures.generate(kind);
    byte[] pem = HostKeys.pem(pair.pkcs8());
    files.write(path(kind), pem);
    Arrays.fill(pem, (byte) 0);
    Arrays.fill(pair.pkcs8(), (byte) 0);
    String line =
        kind.sshName() + " " + Base64.getEncoder().encodeToString(pair.publicBlob()) + "\n";
    files.write(path(kind) + ".pub", line.getBytes(StandardCharsets.US_ASCII));
  }

  private SshSettings.HostKey hostKey(KeyKind kind, NonApprovedSignatures signatures) {
    byte[] pkcs8 = held.computeIfAbsent(kind, this::privateKey);
    String line = new String(read(kind, ".pub").orElseThrow(), StandardCharsets.US_ASCII);
    byte[] blob = Base64.getDecoder().decode(line.strip().split(" ")[1]);
    return new SshSettings.HostKey(
        blob, List.of(kind.sshName()), (name, data) -> signatures.sign(kind, pkcs8, data));
  }

  private byte[] privateKey(KeyKind kind) {
    byte[] pem = read(kind, "").orElseThrow();
    byte[] pkcs8 = HostKeys.der(pem);
    Arrays.fill(pem, (byte) 0);
    return pkcs8;
  }

  private Optional<byte[]> read(KeyKind kind, String suffix) {
    return files.read(path(kind) + suffix).filter(content -> content.length > 0);
  }

  private static String path(KeyKind kind) {
    return HostKeySet.NON_APPROVED.files().stream()
        .filter(file -> file.kind().equals(kind.name()))
        .findFirst()
        .orElseThrow()
        .path();
  }

  /** Overwrites the keys that are held. */
  @Override
  public void close() {
    held.values().forEach(key -> Arrays.fill(key, (byte) 0));
    held.clear();
  }
}
