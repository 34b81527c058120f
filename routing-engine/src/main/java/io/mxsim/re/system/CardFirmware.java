package io.mxsim.re.system;

import io.mxsim.macsec.control.CardCommand;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.software.Release;
import io.mxsim.re.syslog.Severity;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What cards run, and what their modules have to say in the log of the Routing Engine. */
final class CardFirmware {
  private CardFirmware() {}

  /**
   * Lets cards load what they run from the master, and logs refused accesses to CSPs and failed
   * self-tests.
   */
  static void of(Chassisd chassisd, Kernel kernel, Release booted, BooleanSupplier master) {
    CardCommand.Load load = new CardCommand.Load(booted.profile(), booted.version());
    chassisd.software(() -> master.getAsBoolean() ? Optional.of(load) : Optional.empty());
    chassisd.onRefusal((slot, why) -> kernel.log("kernel", Severity.CRITICAL, slot + ": " + why));
    chassisd.onSelfTestFailure(line -> kernel.log("chassisd", Severity.ALERT, line));
  }
}
