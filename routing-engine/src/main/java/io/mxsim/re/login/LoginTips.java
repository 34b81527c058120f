package io.mxsim.re.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tips of {@code login-tip}, one at each login, in turn. */
public final class LoginTips {
  private final List<String> tips;
  private int next;

  public LoginTips() {
    try (InputStream in = LoginTips.class.getResourceAsStream("login-tips.txt")) {
      tips = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next tip, as it stands on the screen. */
  public String next() {
    String tip = tips.get(next++ % tips.size());
    return "JUNOS tip:\n" + tip + "\n";
  }
}
