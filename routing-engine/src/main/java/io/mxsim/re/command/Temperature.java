package io.mxsim.re.command;

/** Temperatures as the box prints them. */
final class Temperature {
  private Temperature() {}

  /** {@code degrees C / 109 degrees F}, to follow the degrees Celsius. */
  static String units(int celsius) {
    return "degrees C / " + (Math.floorDiv(celsius * 9, 5) + 32) + " degrees F";
  }
}
