package io.mxsim.re.model;

/**
 * What of the model depends on the hardware.
 *
 * @param vmhost whether Junos runs as a guest of the Routing Engine's host (NGRE)
 * @param mx2000 whether the chassis is an MX2010 or MX2020
 */
public record Platform(boolean vmhost, boolean mx2000) {
  /** Whether {@code condition}, as the model writes it, holds here; an empty one always does. */
  boolean suits(String condition) {
    return switch (condition) {
      case "" -> true;
      case "vmhost" -> vmhost;
      case "no-vmhost" -> !vmhost;
      case "mx2000" -> mx2000;
      case "no-mx2000" -> !mx2000;
      default -> throw new IllegalStateException("the model asks for platform " + condition);
    };
  }
}
