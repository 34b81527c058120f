package io.mxsim.re.config;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Configuration text for an operator's screen, a line at a time. It shows a hash or a {@code $9$}
 * text to those who may see secrets; the plain value of a secret is not in the tree.
 */
public final class ScreenSink implements TextSink {
  private final Consumer<String> lines;
  private final boolean secrets;
  private final StringBuilder line = new StringBuilder();

  /** Sends text to {@code lines}, each ended by {@code \n}. */
  public ScreenSink(boolean secrets, Consumer<String> lines) {
    this.secrets = secrets;
    this.lines = lines;
  }

  @Override
  public void text(String text) {
    line.append(text);
    if (text.endsWith("\n")) {
      lines.accept(line.toString());
      line.setLength(0);
    }
  }

  @Override
  public void secret(byte[] value) {
    String quote = secrets ? "\"" : "";
    line.append(quote);
    bareSecret(value);
    line.append(quote);
  }

  @Override
  public void bareSecret(byte[] value) {
    line.append(secrets ? new String(value, StandardCharsets.US_ASCII) : "/* SECRET-DATA */");
  }
}
