package io.mxsim.re.command;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.util.List;
import java.util.function.Consumer;

/** {@code request system fips self-test} (G-ST4): the log has the transcript, as on the box. */
public final class FipsSelfTest implements OperationalCommand {
  private static final String SEE = "; see 'file show /var/log/messages'\n";

  private final Consumer<Consumer<List<SlotId>>> selfTest;

  /**
   * The command.
   *
   * @param selfTest runs the self-tests; those of the Routing Engine have passed when it tells
   *     which MICs have failed theirs
   */
  public FipsSelfTest(Consumer<Consumer<List<SlotId>>> selfTest) {
    this.selfTest = selfTest;
  }

  @Override
  public String rpc() {
    return "fips-selftest";
  }

  @Override
  public void run(Invocation invocation) {
    selfTest.accept(failed -> invocation.answer(text(failed) + SEE));
  }

  private static String text(List<SlotId> failed) {
    if (failed.isEmpty()) {
      return "FIPS Self-tests Passed";
    }
    StringBuilder text = new StringBuilder("error: FIPS self-test failed on");
    for (SlotId mic : failed) {
      text.append(" FPC ").append(mic.fpc()).append(" MIC ").append(mic.number());
    }
    return text.toString();
  }
}
