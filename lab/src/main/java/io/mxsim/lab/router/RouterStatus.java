package io.mxsim.lab.router;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What can be seen of a router from outside.
 *
 * @param model the chassis
 * @param release the Junos release it runs
 * @param powered whether the mains are on
 * @param time the virtual time
 * @param mode the FIPS mode of operation as the firmware names it; empty before it has decided
 * @param routingEngines the Routing Engines, by slot
 * @param cards line cards and MICs, by slot
 * @param sshPort the loopback port where the SSH server listens; empty while it does not
 * @param faults known-answer tests that are broken at the moment
 */
public record RouterStatus(
    String model,
    String release,
    boolean powered,
    Instant time,
    Optional<String> mode,
    List<RoutingEngine> routingEngines,
    List<Card> cards,
    OptionalInt sshPort,
    List<FaultName> faults) {

  public RouterStatus {
    routingEngines = List.copyOf(routingEngines);
    cards = List.copyOf(cards);
    faults = List.copyOf(faults);
  }

  /** How far a Routing Engine is. */
  public enum RoutingEngineState {
    OFF,
    BOOTING,
    /** Its console offers {@code login:}. */
    LOGIN,
    /** A self-test has failed (P-MODE5). */
    ERROR
  }

  /** How far a line card or MIC is. */
  public enum CardState {
    OFFLINE,
    STARTING,
    ONLINE,
    /** A self-test has failed, or the part is broken. */
    FAULTY
  }

  /**
   * A Routing Engine.
   *
   * @param slot such as {@code re0}
   * @param hostName the configured host name; empty when amnesiac
   * @param csps the critical security parameters that are alive in it; never their values
   */
  public record RoutingEngine(
      String slot,
      String part,
      RoutingEngineState state,
      boolean master,
      String hostName,
      List<LiveCsp> csps) {}

  /**
   * Critical security parameters of one name, owner and store.
   *
   * @param owner the module or daemon that holds them
   */
  public record LiveCsp(String name, String owner, String store, int count) {}

  /**
   * A line card or MIC.
   *
   * @param slot such as {@code fpc 0} or {@code fpc 0 mic 1}
   * @param csps the critical security parameters that are alive in it; never their values
   */
  public record Card(String slot, String part, CardState state, List<LiveCsp> csps) {}

  /** Whether an operator can log in and no card is still starting. */
  public boolean ready() {
    boolean login = false;
    for (RoutingEngine engine : routingEngines) {
      login |= engine.master() && engine.state() == RoutingEngineState.LOGIN;
    }
    for (Card card : cards) {
      if (card.state() == CardState.STARTING) {
        return false;
      }
    }
    return powered && login;
  }

  /** Whether a Routing Engine is in the Error state, from which waiting does not help. */
  public boolean failed() {
    for (RoutingEngine engine : routingEngines) {
      if (engine.state() == RoutingEngineState.ERROR) {
        return true;
      }
    }
    return false;
  }
}
