package io.mxsim.re.ssh;

import java.util.List;

/** The files of a set of host keys below {@code /etc/ssh}. */
public enum HostKeySet {
  /** Made when SSH is configured for the first time. */
  ORDINARY(
      List.of(
          new KeyFile("RSA", "ssh_host_rsa_key", true),
          new KeyFile("ECDSA", "ssh_host_ecdsa_key", true))),
  /** Made by the commit that enables FIPS mode, and used from the next boot on (P-MODE8). */
  FIPS(
      List.of(
          new KeyFile("RSA", "fips_ssh_host_key", false),
          new KeyFile("RSA2", "fips_ssh_host_rsa_key", true),
          new KeyFile("ECDSA", "fips_ssh_host_ecdsa_key", true))),
  /** Made when they are configured in the non-Approved mode (P-CR3). */
  NON_APPROVED(
      List.of(
          new KeyFile("DSA", "ssh_host_dsa_key", true),
          new KeyFile("ED25519", "ssh_host_ed25519_key", true)));

  private final List<KeyFile> files;

  HostKeySet(List<KeyFile> files) {
    this.files = files;
  }

  public List<KeyFile> files() {
    return files;
  }

  /**
   * One key pair's file.
   *
   * @param kind as the commit announces it
   * @param offered whether SSH version 2 offers it to clients
   */
  public record KeyFile(String kind, String name, boolean offered) {
    public String path() {
      return "/etc/ssh/" + name;
    }

    boolean rsa() {
      return kind.startsWith("RSA");
    }
  }
}
