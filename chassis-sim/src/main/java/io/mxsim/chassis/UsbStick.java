package io.mxsim.chassis;

import java.util.Map;
import java.util.TreeMap;

/**
 * A USB stick with files, for loading a Junos image (P-HW5, G-SW3).
 *
 * @param label what is written on it
 * @param files bytes by path
 */
public record UsbStick(String label, Map<String, byte[]> files) {
  public UsbStick {
    files = new TreeMap<>(files);
  }
}
