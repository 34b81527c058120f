package io.mxsim.chassis.catalog;

/** Hardware that cannot be: the message tells the operator why, and what would fit instead. */
public final class HardwareRefusal extends RuntimeException {
  public HardwareRefusal(String message) {
    super(message);
  }
}
