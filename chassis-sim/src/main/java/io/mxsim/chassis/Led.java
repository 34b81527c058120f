package io.mxsim.chassis;

import java.util.ArrayList;
import java.util.List;

/** A light on a faceplate. */
public final class Led {
  private final String name;
  private LedState state = LedState.DARK;

  Led(String name) {
    this.name = name;
  }

  static List<Led> all(List<String> names) {
    List<Led> leds = new ArrayList<>(names.size());
    for (String name : names) {
      leds.add(new Led(name));
    }
    return leds;
  }

  static Led find(List<Led> leds, String name) {
    for (Led led : leds) {
      if (led.name.equals(name)) {
        return led;
      }
    }
    throw new IllegalArgumentException("no LED " + name);
  }

  static void darken(List<Led> leds) {
    for (Led led : leds) {
      led.show(LedState.DARK);
    }
  }

  public String name() {
    return name;
  }

  public LedState state() {
    return state;
  }

  public void show(LedState newState) {
    state = newState;
  }
}
