package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.util.function.Consumer;

/** {@code request system fips self-test} (G-ST4): the log has the transcript, as on the box. */
public final class FipsSelfTest implements OperationalCommand {
  private final Consumer<Runnable> selfTest;

  /**
   * The command.
   *
   * @param selfTest runs the self-tests, and what it is given when they have passed
   */
  public FipsSelfTest(Consumer<Runnable> selfTest) {
    this.selfTest = selfTest;
  }

  @Override
  public String rpc() {
    return "fips-selftest";
  }

  @Override
  public void run(Invocation invocation) {
    selfTest.accept(
        () -> invocation.answer("FIPS Self-tests Passed; see 'file show /var/log/messages'\n"));
  }
}
