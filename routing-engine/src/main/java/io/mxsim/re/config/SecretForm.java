package io.mxsim.re.config;

/** How keys that an operator types are kept: {@code $9$} text. The firmware provides it. */
public interface SecretForm {
  /** The obfuscated text for {@code plain}, as ASCII; the caller keeps {@code plain}. */
  byte[] obfuscated(byte[] plain);

  /** What was obfuscated, as bytes that the caller overwrites; null if the text is malformed. */
  byte[] revealed(byte[] obfuscated);
}
