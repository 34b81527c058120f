package io.mxsim.macsec;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.EthernetPort;
import io.mxsim.chassis.LedState;
import io.mxsim.chassis.PortBank;
import io.mxsim.chassis.catalog.PortSpeed;
import io.mxsim.macsec.control.CardCommand.EnablePorts;
import io.mxsim.macsec.control.CardCommand.PortAdmin;
import io.mxsim.macsec.control.CardCommand.PortCommand;
import io.mxsim.macsec.control.CardCommand.PortSpeeds;
import io.mxsim.macsec.control.CardCommand.ShutDownPorts;
import io.mxsim.macsec.control.CardReport.ChannelStatus;
import io.mxsim.macsec.control.CardReport.PortEvents;
import io.mxsim.macsec.control.CardReport.PortStatus;
import io.mxsim.macsec.control.CardReport.PortsReport;
import io.mxsim.macsec.control.ChannelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The data ports of a card. One carries data when the card is in service, the port is configured
 * up, and no shutdown is in force (P-MODE4).
 */
final class DataPorts {
  private final Board board;
  private final ControlLine line;
  private final boolean lit;
  private final Set<ChannelId> adminDown = new HashSet<>();
  private List<PortStatus> reported = List.of();
  private boolean inService;
  private Optional<String> shutDown = Optional.empty();

  DataPorts(Board board, ControlLine line) {
    this.board = board;
    this.line = line;
    this.lit = board.fru().leds().contains(led(0));
    for (PortBank bank : board.ports()) {
      bank.ports().forEach(port -> port.watchLinks(this::refresh));
    }
  }

  /** The card boots: what it was told is forgotten, and no port carries data. */
  void forget() {
    inService = false;
    shutDown = Optional.empty();
    adminDown.clear();
    for (PortBank bank : board.ports()) {
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
          case PortAdmin(ChannelId channel, boolean up) -> admin(channel, up);
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

  private Optional<String> admin(ChannelId channel, boolean up) {
    List<PortBank> banks = board.ports();
    if (channel.pic() >= banks.size()
        || channel.port() >= banks.get(channel.pic()).ports().size()) {
      return Optional.of("no port " + channel.port() + " on PIC " + channel.pic());
    }
    if (up) {
      adminDown.remove(channel);
    } else {
      adminDown.add(channel);
    }
    return Optional.empty();
  }

  private Optional<String> speeds(int pic, List<PortSpeed> speeds) {
    if (pic >= board.ports().size()) {
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
    for (int pic = 0; pic < board.ports().size(); pic++) {
      for (EthernetPort port : board.ports().get(pic).ports()) {
        for (EthernetChannel channel : port.inUse()) {
          channel.enable(open && adminUp(pic, port, channel));
        }
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
    for (int pic = 0; pic < board.ports().size(); pic++) {
      for (EthernetPort port : board.ports().get(pic).ports()) {
        List<ChannelStatus> channels = new ArrayList<>();
        for (EthernetChannel channel : port.inUse()) {
          channels.add(
              new ChannelStatus(
                  channel.number(),
                  adminUp(pic, port, channel),
                  channel.enabled(),
                  channel.linkUp(),
                  channel.mac()));
        }
        all.add(new PortStatus(pic, port.number(), port.speed(), port.mac(), channels));
      }
    }
    return all;
  }

  private boolean adminUp(int pic, EthernetPort port, EthernetChannel channel) {
    return !adminDown.contains(new ChannelId(pic, port.number(), channel.number()));
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
