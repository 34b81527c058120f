package io.mxsim.chassis.wire;

import java.time.Instant;

/** Sees every frame that is sent into a wire, before anything happens to it. */
@FunctionalInterface
public interface WireTap {
  /**
   * A frame was sent.
   *
   * @param fromFirst whether the wire's first end sent it
   * @param frame to be looked at, not to be kept
   */
  void seen(Instant when, boolean fromFirst, Frame frame);
}
