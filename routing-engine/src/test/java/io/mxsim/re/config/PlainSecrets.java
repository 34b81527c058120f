package io.mxsim.re.config;

/** Obfuscates by reversing behind the prefix, which is enough to tell stored from typed. */
public final class PlainSecrets implements SecretForm {
  @Override
  public byte[] obfuscated(byte[] plain) {
    byte[] text = new byte[plain.length + 3];
    text[0] = '$';
    text[1] = '9';
    text[2] = '$';
    for (int i = 0; i < plain.length; i++) {
      text[i + 3] = plain[plain.length - 1 - i];
    }
    return text;
  }

  @Override
  public byte[] hashed(byte[] password) {
    return obfuscated(password);
  }

  @Override
  public byte[] revealed(byte[] obfuscated) {
    byte[] plain = new byte[obfuscated.length - 3];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = obfuscated[obfuscated.length - 1 - i];
    }
    return plain;
  }
}
