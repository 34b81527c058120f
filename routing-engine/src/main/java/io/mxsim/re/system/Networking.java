package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.ManagementPort;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.dcd.Dcd;
import io.mxsim.re.dcd.InterfacesHandler;
import io.mxsim.re.forwarding.ForwardingPlane;
import io.mxsim.re.inet.HostStack;
import io.mxsim.re.inet.Ping;
import io.mxsim.re.inet.ShowNeighbours;
import io.mxsim.re.inet.Traceroute;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.StatementHandler;
import io.mxsim.re.rpd.RoutingOptionsHandler;
import io.mxsim.re.rpd.Rpd;
import io.mxsim.re.rpd.ShowRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The daemons of interfaces, routes and the Internet protocols. */
final class Networking {
  private final Board board;
  private final ForwardingPlane plane;
  private final Dcd dcd;
  private final Rpd rpd;
  private final HostStack stack;

  Networking(Board board, Chassisd chassisd, ManagementPort management, BooleanSupplier master) {
    this.board = board;
    plane = new ForwardingPlane(board, chassisd, master);
    dcd = new Dcd(board, chassisd, management, plane);
    plane.onPorts(dcd::hardwareChanged);
    rpd = new Rpd(board.loop(), dcd, plane);
    stack = new HostStack(board.loop(), dcd, rpd, plane);
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
    return handlers;
  }

  List<OperationalCommand> commands() {
    List<OperationalCommand> commands = new ArrayList<>();
    commands.add(new Ping(stack));
    commands.add(new Traceroute(stack));
    commands.addAll(ShowNeighbours.all(stack.neighbours(), board.loop()));
    commands.add(new ShowRoute(rpd, board.loop()));
    return commands;
  }

  /** The system goes down. */
  void stop() {
    stack.stop();
  }
}
