package io.mxsim.lab.router;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.cli.ssh.SshServerPort;
import io.mxsim.cli.transfer.ServerTransfer;
import io.mxsim.crypto.Services;
import io.mxsim.re.RoutingEngineFirmware;
import io.mxsim.re.access.LoginService;
import io.mxsim.re.access.SshPort;
import io.mxsim.re.access.SshSettings;
import io.mxsim.re.boot.Access;
import io.mxsim.re.boot.Phase;
import io.mxsim.re.boot.StartupFile;
import io.mxsim.re.model.Model;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;

/** One Routing Engine on the bench: its firmware, its console, and its SSH server on loopback. */
final class RoutingEngineSeat {
  private final RoutingEngineFirmware firmware;
  private final BenchConsole console;
  private final Management management;

  RoutingEngineSeat(
      Conductor conductor,
      Board board,
      int sshPort,
      StartupFile startup,
      Optional<Model> statements) {
    this.management = new Management(conductor.loop(), sshPort);
    this.console =
        new BenchConsole(
            conductor,
            board.routingEngine().orElseThrow().console(),
            this::takesInput,
            this::countsDown);
    this.firmware =
        new RoutingEngineFirmware(
            board,
            new Access(
                console.getty(),
                management,
                startup,
                statements,
                new ServerTransfer(conductor.loop())));
  }

  RoutingEngineFirmware firmware() {
    return firmware;
  }

  BenchConsole console() {
    return console;
  }

  /** The port on loopback, while the server listens there. */
  OptionalInt sshPort() {
    return management.listening();
  }

  /** The simulation ends: the port is given back. */
  void stop() {
    management.end();
  }

  private boolean countsDown() {
    return firmware.countsDown();
  }

  private boolean takesInput() {
    return firmware.phase() == Phase.RUNNING || firmware.takesLines();
  }

  /** The management port's SSH server, which is made when SSH is configured for the first time. */
  private static final class Management implements SshPort {
    private final EventLoop loop;
    private final int wanted;
    private SshServerPort server;
    private boolean serving;

    Management(EventLoop loop, int wanted) {
      this.loop = loop;
      this.wanted = wanted;
    }

    @Override
    public synchronized void serve(SshSettings settings, Services openssl, LoginService login) {
      if (server == null) {
        server = new SshServerPort(loop, InetAddress.getLoopbackAddress(), wanted);
      }
      serving = true;
      server.serve(settings, openssl, login);
    }

    @Override
    public synchronized void stop() {
      serving = false;
      if (server != null) {
        server.stop();
      }
    }

    synchronized OptionalInt listening() {
      if (!serving) {
        return OptionalInt.empty();
      }
      server.awaitSettled();
      return OptionalInt.of(server.port());
    }

    void end() {
      loop.post(this::stop);
    }
  }
}
