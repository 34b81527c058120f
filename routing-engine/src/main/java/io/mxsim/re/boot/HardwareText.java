package io.mxsim.re.boot;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.catalog.RoutingEngineKind;
import java.util.Locale;

/** What the hardware says of itself in the lines of loader and kernel. */
public final class HardwareText {
  private HardwareText() {}

  public static String of(Board board, String name) {
    RoutingEngineHardware hardware = board.routingEngine().orElseThrow();
    boolean vmhost = hardware.kind() == RoutingEngineKind.VMHOST;
    long megabytes = board.fru().memoryMegabytes();
    return switch (name) {
      case "loader.memory" -> Long.toString(megabytes * 1024);
      case "loader.uefi" -> "NGRE_v00.53.00.01";
      case "loader.disk" -> hardware.disks().getFirst().name();
      case "loader.cores" -> vmhost ? "8" : "4";
      case "hardware.cpu" ->
          vmhost ? "Intel(R) Xeon(R) CPU D-1528 @ 1.90GHz" : "Intel(R) Xeon(R) CPU C5518 @ 2.13GHz";
      case "hardware.mhz" -> vmhost ? "1900.00" : "2133.00";
      case "hardware.memoryBytes" -> Long.toString(megabytes * 1024 * 1024);
      case "hardware.memoryMegabytes" -> Long.toString(megabytes);
      case "hardware.product" -> hardware.chassis().model().model().toLowerCase(Locale.ROOT);
      default -> throw new IllegalArgumentException("no hardware variable " + name);
    };
  }
}
