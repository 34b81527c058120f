package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;

/** {@code show version and haiku}: what {@code show version} prints, and something to think of. */
public final class VersionHaiku implements OperationalCommand {
  private static final String HAIKU =
      """

              Known answers, unasked.
              The prompt waits for a first key
              until all have passed.
      """;

  private final ShowVersion version;

  public VersionHaiku(ShowVersion version) {
    this.version = version;
  }

  @Override
  public String rpc() {
    return "get-version-haiku";
  }

  @Override
  public void run(Invocation invocation) {
    invocation.answer(version.text("") + HAIKU);
  }
}
