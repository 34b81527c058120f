package io.mxsim.chassis;

import io.mxsim.chassis.catalog.Button;

/** What runs on a board. The chassis calls it, on the thread of the loop. */
public interface Firmware {
  /** The board has power: begin to boot. */
  void powerOn();

  /** The power is gone, at once: nothing may be scheduled or written any more. */
  void powerOff();

  /** The processor was reset: memory is lost, power stays. Begin to boot. */
  void reset();

  /** Somebody pressed a button that the board reads itself. */
  void button(Button button);

  /** The part has got this fault; it may already have it when the power comes. */
  void broken(String fault);

  /** The part no longer has this fault. */
  void repaired(String fault);
}
