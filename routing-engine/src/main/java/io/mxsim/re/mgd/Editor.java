package io.mxsim.re.mgd;

import io.mxsim.re.config.Step;
import java.time.ZonedDateTime;
import java.util.List;

/** Somebody in configuration mode, as the others see them. */
interface Editor {
  /** How the configuration was opened. */
  enum Mode {
    SHARED,
    EXCLUSIVE,
    PRIVATE
  }

  CliSession session();

  ZonedDateTime since();

  Mode mode();

  List<Step> level();

  /** Overwrites the secrets of what is edited (zeroization). */
  void wipe();
}
