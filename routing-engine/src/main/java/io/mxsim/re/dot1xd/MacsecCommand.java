package io.mxsim.re.dot1xd;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command about the sessions of all interfaces, or of one. */
public final class MacsecCommand implements OperationalCommand {
  /** Until the cards have answered. */
  private static final Duration ROUND_TRIP = Duration.ofMillis(2);

  private final String rpc;
  private final Dot1xd dot1xd;
  private final boolean measured;
  private final Effect effect;

  /** What is done with the sessions. */
  @FunctionalInterface
  interface Effect {
    void run(List<Dot1xd.Running> sessions, Invocation invocation);
  }

  /**
   * A command.
   *
   * @param measured whether the cards are asked first
   */
  MacsecCommand(String rpc, Dot1xd dot1xd, boolean measured, Effect effect) {
    this.rpc = rpc;
    this.dot1xd = dot1xd;
    this.measured = measured;
    this.effect = effect;
  }

  /** Every command of dot1xd. */
  public static List<OperationalCommand> all(Dot1xd dot1xd) {
    return List.of(
        new MacsecCommand(
            "get-macsec-connection-information", dot1xd, true, new ShowConnections(dot1xd)),
        new MacsecCommand("get-macsec-statistics", dot1xd, true, new ShowMacsecStatistics()),
        new MacsecCommand("get-mka-session-information", dot1xd, false, new ShowMkaSessions()),
        new MacsecCommand("get-mka-statistics", dot1xd, false, new ShowMkaStatistics()),
        new MacsecCommand("clear-macsec-statistics", dot1xd, false, MacsecCommand::clearMacsec),
        new MacsecCommand("clear-mka-statistics", dot1xd, false, MacsecCommand::clearMka));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> name = invocation.argument("interface-name");
    List<Dot1xd.Running> sessions = new ArrayList<>(dot1xd.sessions());
    name.ifPresent(only -> sessions.removeIf(session -> !session.name().equals(only)));
    if (name.isPresent() && sessions.isEmpty()) {
      invocation.answer("error: MACsec is not active on interface " + name.get() + "\n");
      return;
    }
    if (!measured || sessions.isEmpty()) {
      effect.run(sessions, invocation);
      return;
    }
    sessions.forEach(session -> session.session().secY().ask());
    dot1xd.loop().after(ROUND_TRIP, "MACsec status", () -> effect.run(sessions, invocation));
  }

  private static void clearMacsec(List<Dot1xd.Running> sessions, Invocation invocation) {
    sessions.forEach(session -> session.session().secY().clearCounters());
    invocation.answer("");
  }

  private static void clearMka(List<Dot1xd.Running> sessions, Invocation invocation) {
    for (Dot1xd.Running each : sessions) {
      if (each.session() instanceof AgreedSession agreed) {
        agreed.kay().clearCounters();
      }
    }
    invocation.answer("");
  }
}
