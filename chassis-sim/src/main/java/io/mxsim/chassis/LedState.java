package io.mxsim.chassis;

/** What an LED shows. */
public enum LedState {
  DARK,
  GREEN,
  GREEN_BLINKING,
  YELLOW,
  RED,
  BLUE
}
