package io.mxsim.macsec.control;

import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.crypto.ReleaseProfile;
import java.util.List;

/**
 * What a Routing Engine says to an MPC ({@code FPC n}) or to a MIC ({@code MIC n/m}); which of the
 * two, its slot on the backplane tells.
 */
public sealed interface CardCommand {
  /**
   * A Routing Engine is there. It says so to every slot when it starts, and to a card that has sent
   * an {@link CardReport.Booting}. An MPC that has booted goes online on it. The card answers with
   * everything it has to report.
   */
  record Hello() implements CardCommand {}

  /**
   * The software that a card of the chassis runs: a part of the image that the master Routing
   * Engine booted. A card that runs another one loads it and boots anew.
   */
  record Load(ReleaseProfile release, String version) implements CardCommand {}

  /** Asks for a {@link CardReport.StatusReport}. */
  record StatusRequest() implements CardCommand {}

  /** Takes the card out of service; with an MPC go its MICs. */
  record Offline() implements CardCommand {}

  /** Boots a card that is offline. */
  record Online() implements CardCommand {}

  /** Boots the card anew; with an MPC its MICs. */
  record Restart() implements CardCommand {}

  /** About the data ports of the card. */
  sealed interface PortCommand extends CardCommand {}

  /** Shuts down every data port until {@link EnablePorts} or the card's next boot (P-MODE4). */
  record ShutDownPorts(String reason) implements PortCommand {}

  /** Takes {@link ShutDownPorts} back. */
  record EnablePorts() implements PortCommand {}

  /** The configured state of one channel. */
  record PortAdmin(ChannelId channel, boolean up) implements PortCommand {}

  /** Speeds for all ports of a PIC, refused as a whole when they exceed its limits (P-HW4). */
  record PortSpeeds(int pic, List<PortSpeed> speeds) implements PortCommand {
    public PortSpeeds {
      speeds = List.copyOf(speeds);
    }
  }

  /** Runs the self-test of a MIC (G-ST4); answered by a {@link CardReport.SelfTestResult}. */
  record SelfTestRequest() implements CardCommand {}
}
