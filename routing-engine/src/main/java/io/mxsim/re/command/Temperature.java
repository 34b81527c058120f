package io.mxsim.re.command;

import io.mxsim.re.reply.Element;

/** Temperatures as the box prints them. */
final class Temperature {
  private Temperature() {}

  /** The temperature as a reply's element. */
  static Element element(int celsius) {
    return Element.of("temperature", celsius + " " + units(celsius))
        .attribute("junos:celsius", celsius);
  }

  /** {@code degrees C / 109 degrees F}, to follow the degrees Celsius. */
  static String units(int celsius) {
    return "degrees C / " + (Math.floorDiv(celsius * 9, 5) + 32) + " degrees F";
  }
}
