package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.EthernetPort;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.PortBank;
import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.macsec.control.CardCommand.EnablePorts;
import io.mxsim.macsec.control.CardCommand.PortAdmin;
import io.mxsim.macsec.control.CardCommand.PortCommand;
import io.mxsim.macsec.control.CardCommand.PortSpeeds;
import io.mxsim.macsec.control.CardCommand.ShutDownPorts;
import io.mxsim.macsec.control.CardReport.PortEvents;
import io.mxsim.macsec.control.CardReport.PortStatus;
import io.mxsim.macsec.control.CardReport.PortsReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The data ports of a card. One carries data when the card is in service, the port is configured
 * up, and no shutdown is in force (P-MODE4).
 */
final class DataPorts {
  private final Board board;
  private final ControlLine line;
  private final boolean lit;
  private final boolean[][] adminUp;
  private List<PortStatus> reported = List.of();
  private boolean inService;
  private Optional<String> shutDown = Optional.empty();

  DataPorts(Board board, ControlLine line) {
    this.board = board;
    this.line = line;
    this.lit = board.fru().leds().contains(led(0));
    this.adminUp = new boolean[board.ports().size()][];
    for (int pic = 0; pic < adminUp.length; pic++) {
      List<EthernetPort> ports = board.ports().get(pic).ports();
      adminUp[pic] = new boolean[ports.size()];
      ports.forEach(port -> port.watchCable(this::refresh));
    }
  }

  /** The card boots: what it was told is forgotten, and no port carries data. */
  void forget() {
    inService = false;
    shutDown = Optional.empty();
    for (int pic = 0; pic < adminUp.length; pic++) {
      Arrays.fill(adminUp[pic], true);
      PortBank bank = board.ports().get(pic);
      bank.speeds(Collections.nCopies(bank.spec().count(), PortSpeed.FOUR_TEN_GIGABIT));
    }
    refresh();
  }

  /** Whether the card is in service. */
  void serve(boolean nowInService) {
    inService = nowInService;
    refresh();
  }

  /** Follows a command; otherwise says why it cannot. */
  Optional<String> obey(PortCommand command) {
    Optional<String> refusal =
        switch (command) {
          case ShutDownPorts(String reason) -> shutDown(Optional.of(reason));
          case EnablePorts() -> shutDown(Optional.empty());
          case PortAdmin(int pic, int port, boolean up) -> admin(pic, port, up);
          case PortSpeeds(int pic, List<PortSpeed> speeds) -> speeds(pic, speeds);
        };
    refresh();
    return refusal;
  }

  PortsReport report() {
    return new PortsReport(status(), shutDown.orElse(""));
  }

  private Optional<String> shutDown(Optional<String> reason) {
    shutDown = reason;
    return Optional.empty();
  }

  private Optional<String> admin(int pic, int port, boolean up) {
    if (pic >= adminUp.length || port >= adminUp[pic].length) {
      return Optional.of("no port " + port + " on PIC " + pic);
    }
    adminUp[pic][port] = up;
    return Optional.empty();
  }

  private Optional<String> speeds(int pic, List<PortSpeed> speeds) {
    if (pic >= adminUp.length) {
      return Optional.of("no PIC " + pic + " with ports");
    }
    return board.ports().get(pic).speeds(speeds);
  }

  /** Makes the hardware what it should be, and reports what has become different. */
  private void refresh() {
    if (!board.powered()) {
      return;
    }
    boolean open = inService && shutDown.isEmpty();
    for (int pic = 0; pic < adminUp.length; pic++) {
      for (EthernetPort port : board.ports().get(pic).ports()) {
        port.enable(open && adminUp[pic][port.number()]);
        if (lit) {
          board.part().led(led(port.number())).show(light(port));
        }
      }
    }
    List<PortStatus> now = status();
    List<PortStatus> changed = new ArrayList<>(now);
    changed.removeAll(reported);
    reported = now;
    if (!changed.isEmpty()) {
      line.tell(new PortEvents(changed));
    }
  }

  private List<PortStatus> status() {
    List<PortStatus> all = new ArrayList<>();
    for (int pic = 0; pic < adminUp.length; pic++) {
      for (EthernetPort port : board.ports().get(pic).ports()) {
        all.add(
            new PortStatus(
                pic,
                port.number(),
                adminUp[pic][port.number()],
                port.enabled(),
                port.linkUp(),
                port.speed(),
                port.mac()));
      }
    }
    return all;
  }

  private static LedState light(EthernetPort port) {
    if (port.linkUp()) {
      return LedState.GREEN;
    }
    return port.enabled() ? LedState.YELLOW : LedState.DARK;
  }

  private static String led(int port) {
    return "PORT ".concat(Integer.toString(port));
  }
}
