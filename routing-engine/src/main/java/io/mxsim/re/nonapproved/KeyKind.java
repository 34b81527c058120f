package io.mxsim.re.nonapproved;

/** A kind of host and user key that no module has. */
public enum KeyKind {
  /** RFC 8709. */
  ED25519("ssh-ed25519", "Ed25519", "Ed25519", 255),
  /** RFC 4253 section 6.6: 1024 bits, and signatures with SHA-1. */
  DSA("ssh-dss", "DSA", "SHA1withDSAinP1363Format", 1024);

  private final String sshName;
  private final String key;
  private final String signature;
  private final int bits;

  KeyKind(String sshName, String key, String signature, int bits) {
    this.sshName = sshName;
    this.key = key;
    this.signature = signature;
    this.bits = bits;
  }

  /** The name of the key and of its signatures on the wire. */
  public String sshName() {
    return sshName;
  }

  String key() {
    return key;
  }

  String signature() {
    return signature;
  }

  int bits() {
    return bits;
  }
}
