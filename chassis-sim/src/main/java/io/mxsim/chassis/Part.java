package io.mxsim.chassis;

import io.mxsim.chassis.catalog.Fru;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One piece of hardware, wherever it is: in a slot, or in somebody's hand with what it holds. */
public final class Part {
  private final Fru fru;
  private final String serial;
  private final List<Led> leds;
  private volatile List<String> faults = List.of();
  private final Part[] inner;

  /** A part fresh from the shelf. */
  public Part(Fru fru, String serial) {
    this.fru = fru;
    this.serial = serial;
    this.leds = Led.all(fru.leds());
    this.inner = new Part[fru.innerSlots()];
  }

  public Fru fru() {
    return fru;
  }

  public String serial() {
    return serial;
  }

  /** The LEDs of its faceplate. */
  public List<Led> leds() {
    return leds;
  }

  public Led led(String name) {
    return Led.find(leds, name);
  }

  /** The faults it has, sorted. Safe from any thread. */
  public List<String> faults() {
    return faults;
  }

  /** True when it has the fault that keeps it from working at all. */
  public boolean dead() {
    return faults.contains(Chassis.DEAD);
  }

  boolean addFault(String fault) {
    Set<String> more = new TreeSet<>(faults);
    boolean added = more.add(fault);
    faults = List.copyOf(more);
    return added;
  }

  boolean removeFault(String fault) {
    Set<String> fewer = new TreeSet<>(faults);
    boolean removed = fewer.remove(fault);
    faults = List.copyOf(fewer);
    return removed;
  }

  /** The part in its slot {@code number}, or null. */
  Part inner(int number) {
    return inner[number];
  }

  void setInner(int number, Part part) {
    inner[number] = part;
  }

  /** The parts it holds. */
  public List<Part> contents() {
    List<Part> contents = new ArrayList<>();
    for (Part part : inner) {
      if (part != null) {
        contents.add(part);
      }
    }
    return contents;
  }

  @Override
  public String toString() {
    return fru.model() + " " + serial;
  }
}
