package io.mxsim.re.config;

/** How keys that an operator types are kept: {@code $9$} text. The firmware provides it. */
public interface SecretForm {
  /** The obfuscated text for {@code plain}, as ASCII; the caller keeps {@code plain}. */
  byte[] obfuscated(byte[] plain);

  /** The hash to store for a password given as {@code plain-text-password-value}, as ASCII. */
  byte[] hashed(byte[] password);

  /** What was obfuscated, as bytes that the caller overwrites; null if the text is malformed. */
  byte[] revealed(byte[] obfuscated);
}
