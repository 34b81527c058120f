package io.mxsim.re.command;

import io.mxsim.re.config.ConfigNode;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.util.function.Supplier;

/**
 * {@code show system fips level} and {@code show system fips chassis level} (P-MODE7): the level in
 * force and, as a comment, the mode that the self-tests have selected (P-MODE1).
 */
public final class ShowFipsLevel implements OperationalCommand {
  private final String rpc;
  private final FipsState fips;
  private final Supplier<ConfigNode> committed;

  private ShowFipsLevel(String rpc, FipsState fips, Supplier<ConfigNode> committed) {
    this.rpc = rpc;
    this.fips = fips;
    this.committed = committed;
  }

  /**
   * Of the Routing Engine.
   *
   * @param committed the committed configuration
   */
  public static ShowFipsLevel system(FipsState fips, Supplier<ConfigNode> committed) {
    return new ShowFipsLevel("get-fips-level", fips, committed);
  }

  /** Of the chassis: the same level, since all of the chassis is one boundary. */
  public static ShowFipsLevel chassis(FipsState fips, Supplier<ConfigNode> committed) {
    return new ShowFipsLevel("get-fips-chassis-level", fips, committed);
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    int configured = FipsState.configuredLevel(committed.get());
    StringBuilder text = new StringBuilder("level ").append(fips.level()).append(";\n");
    if (fips.inForce()) {
      text.append("## ").append(mode()).append('\n');
    }
    if (configured > 0 && configured != fips.level()) {
      text.append("## reboot is required to transition to FIPS level ");
      text.append(configured).append('\n');
    }
    invocation.answer(text.toString());
  }

  private String mode() {
    return switch (fips.mode()) {
      case STANDARD -> "FIPS Standard mode";
      case REDUCED_THROUGHPUT -> "FIPS Reduced Throughput mode";
      case RECOVERY -> "FIPS Recovery mode";
      case ERROR -> "FIPS Error state";
      case NON_APPROVED -> "FIPS self-tests have not ended";
    };
  }
}
