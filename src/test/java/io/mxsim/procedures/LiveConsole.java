package io.mxsim.procedures;

import io.mxsim.lab.router.ConsoleLine;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.SimulatedRouter;
import java.nio.charset.StandardCharsets;

/** A terminal on the console of a live router. */
public final class LiveConsole {
  private final ConsoleLine line;
  private final Reading reading = new Reading();

  /** Reads along from now on. */
  public LiveConsole(SimulatedRouter router) throws RouterRefused {
    line = router.console("re0");
    line.connect(reading::add);
  }

  /** Waits for {@code prompt} and types a line. */
  public void answer(String prompt, String typed) throws InterruptedException {
    reading.expect(prompt);
    line.type((typed + "\r").getBytes(StandardCharsets.UTF_8));
  }

  public void expect(String wanted) throws InterruptedException {
    reading.expect(wanted);
  }

  /** What has been printed since the last text that was waited for. */
  public String rest() {
    return reading.rest();
  }

  /** Sets a password at the two prompts that follow {@code statement}. */
  public void password(String prompt, String statement, String password)
      throws InterruptedException {
    answer(prompt, statement);
    answer("New password:", password);
    answer("Retype new password:", password);
  }
}
