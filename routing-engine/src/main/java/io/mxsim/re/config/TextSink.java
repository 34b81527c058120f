package io.mxsim.re.config;

/** Where configuration text is printed. */
public interface TextSink {
  /** Ordinary text. */
  void text(String text);

  /** A secret's characters (ASCII), which the sink does not keep. */
  void secret(byte[] value);

  /** The same without the double quotes around it, for text that has other marks. */
  void bareSecret(byte[] value);
}
