package io.mxsim.re.software;

import java.util.Locale;

/**
 * Which image makes a Routing Engine the module that was validated: the policy's 20.3X75 in its two
 * chassis, the guide's 19.1R2 in its three. Any other takes the module out of validation (P-SW1,
 * policy section 6 rule 11), whatever the image says of itself.
 */
public final class ValidatedFirmware {
  private ValidatedFirmware() {}

  /** Whether a version was validated for a chassis, such as {@code MX480}. */
  public static boolean is(String version, String chassis) {
    return version.equals(
        chassis.toUpperCase(Locale.ROOT).startsWith("MX20") ? "20.3X75.8" : "19.1R2.8");
  }

  /** What is said about an image that is not. */
  public static String warning(String version, String chassis) {
    return "WARNING: Junos "
        + version
        + " is not a FIPS 140-2 validated image for "
        + chassis.toUpperCase(Locale.ROOT)
        + "; with it this is not a validated module";
  }
}
