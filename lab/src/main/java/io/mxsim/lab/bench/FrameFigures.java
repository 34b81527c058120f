package io.mxsim.lab.bench;

import io.mxsim.lab.bench.Windows.Cost;
import io.mxsim.macsec.control.CipherSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/**
 * What the data plane of a card makes of a processor: frames through a SecY beside the cipher
 * operations they need through OpenSSL's library, and frames through the forwarding engine.
 */
final class FrameFigures {
  private static final int WINDOWS = 15;
  private static final double WARM_UP_SECONDS = 3;
  private static final int[] LENGTHS = {64, 512, 1400, 9000};
  private static final double GARBAGE = 32;

  private final Report report;

  FrameFigures(Report report) {
    this.report = report;
  }

  void measure() {
    forwarding("bridging", BareForwarding.bridging()::run);
    forwarding("routing IPv4", BareForwarding.routing()::run);
    System.err.println("frames through the SecY of a port ...");
    for (CipherSuite suite : List.of(CipherSuite.GCM_AES_128, CipherSuite.GCM_AES_256)) {
      try (BareSecY secY = new BareSecY(suite)) {
        for (int length : LENGTHS) {
          frames(suite, secY, length);
        }
      }
    }
  }

  private void forwarding(String what, IntConsumer work) {
    Windows.warmUp(WARM_UP_SECONDS, work);
    Cost cost = Windows.inTurns(WINDOWS, List.of(work)).getFirst();
    report.floor(what + ", 60-byte frames", 1e3 / cost.nanos(), 1, "M/s");
    report.limit("  garbage of a frame", cost.bytes(), 0, "B");
  }

  /** The SecY alone, port to port, and for each the bare ciphers and the limit. */
  private void frames(CipherSuite suite, BareSecY secY, int length) {
    byte[] key = new byte[suite.keyBytes()];
    List<IntConsumer> sides = new ArrayList<>();
    sides.add(frames -> secY.protect(length, frames));
    sides.add(frames -> secY.portToPort(length, frames));
    try {
      sides.add(new BarePackets(key, true, length)::run);
      sides.add(new BarePackets(key, false, length)::run);
      if (Libcrypto.isThere()) {
        sides.add(new LibcryptoPackets(key, true, length)::run);
        sides.add(new LibcryptoPackets(key, false, length)::run);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    sides.forEach(side -> Windows.warmUp(WARM_UP_SECONDS / 3, side));
    print("AES-" + 8 * suite.keyBytes() + ", " + length, length, Windows.inTurns(WINDOWS, sides));
  }

  private void print(String what, int length, List<Cost> costs) {
    Cost alone = costs.get(0);
    Cost both = costs.get(1);
    report.print("protect, " + what + " bytes", 1e3 / alone.nanos(), "million frames/s");
    if (costs.size() > 4) {
      double seal = costs.get(4).nanos();
      double open = costs.get(5).nanos();
      judge("  of OpenSSL's " + rate(seal), seal / alone.nanos(), floor(length, 0.85, 0.9));
      double ratio = (seal + open) / both.nanos();
      judge("  port to port, of OpenSSL's " + rate(seal + open), ratio, floor(length, 0.8, 0.8));
    }
    double garbage = alone.bytes() - costs.get(2).bytes();
    report.limit("  garbage beyond the JDK's own", garbage, GARBAGE, "B");
    garbage = both.bytes() - costs.get(2).bytes() - costs.get(3).bytes();
    report.limit("  the same, port to port", garbage, 2 * GARBAGE, "B");
  }

  /** Judged are 1400 and 9000 octets. */
  private static double floor(int length, double medium, double large) {
    return switch (length) {
      case 1400 -> medium;
      case 9000 -> large;
      default -> 0;
    };
  }

  private void judge(String what, double ratio, double floor) {
    if (floor == 0) {
      report.print(what, ratio, "");
    } else {
      report.floor(what, ratio, floor, "");
    }
  }

  private static String rate(double nanos) {
    return String.format(Locale.ROOT, "%.2f million/s", 1e3 / nanos);
  }
}
