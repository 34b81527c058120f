package io.mxsim.chassis.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The ports of one PIC (P-HW4).
 *
 * @param pic the PIC's description
 * @param count ports
 * @param cage what plugs into them
 * @param hundredGigabit how many of them may run at 100 Gbps at once
 * @param limits groups of ports that share a capacity
 */
public record PortBankSpec(
    String pic, int count, String cage, int hundredGigabit, List<Limit> limits) {
  /** Ports {@code first} to {@code last} together carry at most {@code gigabits} Gbps. */
  public record Limit(int first, int last, int gigabits) {}

  public PortBankSpec {
    limits = List.copyOf(limits);
  }

  /**
   * Why the ports cannot run at these speeds together, in words; empty when they can.
   *
   * @param speeds one for each port
   */
  public Optional<String> shortfall(List<PortSpeed> speeds) {
    if (speeds.size() != count) {
      throw new IllegalArgumentException(pic + " has " + count + " ports, not " + speeds.size());
    }
    int hundreds = 0;
    for (PortSpeed speed : speeds) {
      hundreds += speed == PortSpeed.HUNDRED_GIGABIT ? 1 : 0;
    }
    if (hundreds > hundredGigabit) {
      return Optional.of(
          "at most " + hundredGigabit + " of the " + count + " ports support 100 Gbps");
    }
    for (Limit limit : limits) {
      int sum = 0;
      for (PortSpeed speed : speeds.subList(limit.first(), limit.last() + 1)) {
        sum += speed.gigabits();
      }
      if (sum > limit.gigabits()) {
        return Optional.of(
            "ports "
                + limit.first()
                + " to "
                + limit.last()
                + " together carry at most "
                + limit.gigabits()
                + " Gbps, not "
                + sum);
      }
    }
    return Optional.empty();
  }
}
