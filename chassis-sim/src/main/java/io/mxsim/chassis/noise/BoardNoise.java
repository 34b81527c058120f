package io.mxsim.chassis.noise;

import java.util.List;
import java.util.function.Supplier;

/** The noise of a board as it is wired: sound, or with the faults that the part has. */
public final class BoardNoise implements NoiseSource {
  private final NoiseSource source;
  private final Supplier<List<String>> faults;

  /**
   * The noise of one board.
   *
   * @param faults of the part, asked for at every reading
   */
  public BoardNoise(NoiseSource source, Supplier<List<String>> faults) {
    this.source = source;
    this.faults = faults;
  }

  @Override
  public void read(byte[] raw) {
    source.read(raw);
    List<String> present = faults.get();
    for (NoiseFault fault : NoiseFault.values()) {
      if (present.contains(fault.label())) {
        fault.distort(raw);
      }
    }
  }

  @Override
  public boolean seeded() {
    return source.seeded();
  }
}
