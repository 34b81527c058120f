package io.mxsim.lab.router;

import io.mxsim.chassis.serial.SerialLine;
import io.mxsim.cli.console.ByteLine;
import io.mxsim.cli.console.ConsoleGetty;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The serial console of one Routing Engine, and the getty on it. */
final class BenchConsole implements ConsoleLine {
  private final Conductor conductor;
  private final SerialLine line;
  private final ConsoleGetty getty;
  private final BooleanSupplier up;
  private final BooleanSupplier countsDown;
  private final Map<Terminal, SerialLine.Connection> connections = new IdentityHashMap<>();

  /**
   * A console without terminals.
   *
   * @param up whether the firmware has started its getty
   * @param countsDown whether the loader does
   */
  BenchConsole(
      Conductor conductor, SerialLine line, BooleanSupplier up, BooleanSupplier countsDown) {
    this.conductor = conductor;
    this.line = line;
    this.up = up;
    this.countsDown = countsDown;
    this.getty =
        new ConsoleGetty(
            conductor.loop(),
            new ByteLine() {
              @Override
              public void write(byte[] bytes) {
                line.write(bytes);
              }

              @Override
              public void read(Consumer<byte[]> handler) {
                line.read(handler);
              }

              @Override
              public void forget() {
                line.forget();
              }
            });
  }

  ConsoleGetty getty() {
    return getty;
  }

  @Override
  public void connect(Terminal terminal) {
    conductor.tell(() -> {
      byte[] before = line.scrollback();
      terminal.print(before, 0, before.length);
      connections.put(terminal, line.connect(bytes -> terminal.print(bytes, 0, bytes.length)));
    });
  }

  @Override
  public void disconnect(Terminal terminal) {
    conductor.tell(() -> {
      SerialLine.Connection connection = connections.remove(terminal);
      if (connection != null) {
        connection.close();
      }
    });
  }

  @Override
  public void type(byte[] keys) {
    conductor.tell(() -> {
      line.type(keys);
      Arrays.fill(keys, (byte) 0);
    });
    conductor.settle();
  }

  @Override
  public boolean waitsForInput() {
    conductor.settle();
    return getty.waitsForKey() && conductor.call(up::getAsBoolean, false);
  }

  @Override
  public boolean waitsForKey() {
    return waitsForInput() || conductor.call(countsDown::getAsBoolean, false);
  }

  /** Waits until the session on the line has nothing to do. */
  void awaitIdle() {
    getty.awaitIdle();
  }
}
