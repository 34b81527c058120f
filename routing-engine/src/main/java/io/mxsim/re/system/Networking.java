package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.ManagementPort;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.InterfacesHandler;
import io.mxsim.re.forwarding.ForwardingPlane;
import io.mxsim.re.ifinfo.ShowInterfaces;
import io.mxsim.re.inet.HostStack;
import io.mxsim.re.inet.Ping;
import io.mxsim.re.inet.ShowNeighbours;
import io.mxsim.re.inet.Traceroute;
import io.mxsim.re.l2ald.L2ald;
import io.mxsim.re.l2ald.ShowBridge;
import io.mxsim.re.lldpd.LldpHandler;
import io.mxsim.re.lldpd.Lldpd;
import io.mxsim.re.lldpd.ShowLldp;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.rpd.RoutingOptionsHandler;
import io.mxsim.re.rpd.Rpd;
import io.mxsim.re.rpd.ShowRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The daemons of interfaces, routes and the Internet protocols. */
final class Networking {
  private final Board board;
  private final ForwardingPlane plane;
  private final Dcd dcd;
  private final Rpd rpd;
  private final HostStack stack;
  private final L2ald l2ald;
  private final Lldpd lldpd;

  Networking(
      Board board,
      Chassisd chassisd,
      BooleanSupplier master,
      Supplier<String> hostName,
      String release) {
    this.board = board;
    RoutingEngineHardware hardware = board.routingEngine().orElseThrow();
    ManagementPort management = hardware.managementPort();
    String model = hardware.chassis().model().model().toLowerCase(Locale.ROOT);
    Lldpd.Station station =
        new Lldpd.Station(
            management.mac(),
            hostName,
            "Juniper Networks, Inc. " + model + " internet router, kernel JUNOS " + release);
    plane = new ForwardingPlane(board, chassisd, master);
    dcd = new Dcd(board, chassisd, management, plane);
    plane.onPorts(dcd::hardwareChanged);
    rpd = new Rpd(board.loop(), dcd, plane);
    stack = new HostStack(board.loop(), dcd, rpd, plane);
    l2ald = new L2ald(dcd, plane);
    lldpd = new Lldpd(board.loop(), dcd, plane, station);
  }

  Dcd dcd() {
    return dcd;
  }

  ForwardingPlane plane() {
    return plane;
  }

  List<StatementHandler> handlers() {
    List<StatementHandler> handlers = new ArrayList<>(InterfacesHandler.all(dcd));
    handlers.add(new RoutingOptionsHandler(rpd));
    handlers.add(new LldpHandler(lldpd));
    return handlers;
  }

  List<OperationalCommand> commands(SystemClock clock) {
    List<OperationalCommand> commands = new ArrayList<>();
    commands.add(new Ping(stack));
    commands.add(new Traceroute(stack));
    commands.addAll(ShowNeighbours.all(stack.neighbours(), board.loop()));
    commands.add(new ShowRoute(rpd, board.loop()));
    commands.addAll(ShowInterfaces.all(dcd, plane, clock));
    commands.addAll(ShowBridge.all(l2ald));
    commands.addAll(ShowLldp.all(lldpd));
    return commands;
  }

  /** The system goes down. */
  void stop() {
    stack.stop();
    lldpd.stop();
  }
}
