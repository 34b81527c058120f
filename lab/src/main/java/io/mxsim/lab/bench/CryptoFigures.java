package io.mxsim.lab.bench;

import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.GcmChannel;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.lab.bench.Windows.Cost;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * What the cryptographic modules cost when they are warm: packets through the cipher engine of a
 * MACsec card beside the same through OpenSSL's library, and the known-answer tests of the boards.
 * Measured in this process, which runs with the options of a router.
 */
final class CryptoFigures {
  private static final int WINDOWS = 15;
  private static final double WARM_UP_SECONDS = 3;
  private static final int[] LENGTHS = {64, 512, 1400, 9000};

  /** The length at which the engine has to keep up with the library. */
  private static final int JUDGED = 1400;

  private final Report report;

  CryptoFigures(Report report) {
    this.report = report;
  }

  void measure() throws GeneralSecurityException {
    if (!Libcrypto.isThere()) {
      System.err.println("this host has no libcrypto, so there is no limit to compare with");
    }
    System.err.println("AES-GCM of a BCM82391, the packets of one processor ...");
    CryptoModule mic =
        new CryptoModule(
            ModuleName.BCM82391, ReleaseProfile.JUNOS_20_3X75, new SplittableRandom(1)::nextBytes);
    mic.powerOn();
    mic.passed();
    for (int bits : new int[] {128, 256}) {
      for (boolean seal : new boolean[] {true, false}) {
        byte[] key = new byte[bits / 8];
        new SplittableRandom(bits).nextBytes(key);
        packets(mic, key, seal);
      }
    }
    mic.powerOff();
    new SelfTestFigures(report).measure();
  }

  private void packets(CryptoModule mic, byte[] key, boolean seal) {
    for (int length : LENGTHS) {
      try (GcmChannel channel = mic.services().gcmChannel(key)) {
        List<IntConsumer> sides = sides(channel, key, seal, length);
        double warmUp = length == LENGTHS[0] ? WARM_UP_SECONDS : WARM_UP_SECONDS / 5;
        sides.forEach(side -> Windows.warmUp(warmUp, side));
        String what = "AES-" + key.length * 8 + (seal ? " seal, " : " open, ") + length + " bytes";
        print(what, length, Windows.inTurns(WINDOWS, sides));
      }
    }
  }

  /** The module, the bare cipher of the JDK, and the limit where there is one. */
  private static List<IntConsumer> sides(GcmChannel channel, byte[] key, boolean seal, int length) {
    try {
      List<IntConsumer> sides = new ArrayList<>();
      sides.add(new ModulePackets(channel, seal, length)::run);
      sides.add(new BarePackets(key, seal, length)::run);
      if (Libcrypto.isThere()) {
        sides.add(new LibcryptoPackets(key, seal, length)::run);
      }
      return sides;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private void print(String what, int length, List<Cost> costs) {
    Cost module = costs.get(0);
    report.print(what, 1e3 / module.nanos(), "million packets/s");
    if (costs.size() > 2) {
      double ratio = costs.get(2).nanos() / module.nanos();
      if (length == JUDGED) {
        report.floor("  of OpenSSL's " + rate(costs.get(2)), ratio, 0.9, "");
      } else {
        report.print("  of OpenSSL's " + rate(costs.get(2)), ratio, "");
      }
    }
    double garbage = module.bytes() - costs.get(1).bytes();
    report.limit("  garbage beyond the JDK's own", garbage, 32, "B");
  }

  private static String rate(Cost cost) {
    return String.format(Locale.ROOT, "%.2f million/s", 1e3 / cost.nanos());
  }
}
