package io.mxsim.chassis.noise;

import java.util.Arrays;

/** What can be wrong with a board's noise, by the name of the part's fault. */
public enum NoiseFault {
  /** The source gives one value for ever. */
  STUCK("noise/stuck") {
    @Override
    void distort(byte[] raw) {
      Arrays.fill(raw, STUCK_AT);
    }
  },
  /** Every other sample is one value: half of the source is dead. */
  BIASED("noise/biased") {
    @Override
    void distort(byte[] raw) {
      for (int i = 0; i < raw.length; i += 2) {
        raw[i] = STUCK_AT;
      }
    }
  };

  private static final byte STUCK_AT = 0x5a;

  private final String label;

  NoiseFault(String label) {
    this.label = label;
  }

  /** The name of the fault. */
  public String label() {
    return label;
  }

  abstract void distort(byte[] raw);
}
