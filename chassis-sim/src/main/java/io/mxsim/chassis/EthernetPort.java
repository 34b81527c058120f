package io.mxsim.chassis;

import io.mxsim.chassis.catalog.PortSpeed;
import java.util.ArrayList;
import java.util.List;

/** A network port of a card: its speed, which decides how many channels it has. */
public final class EthernetPort {
  /** Channels of a breakout cable; each has an address. */
  public static final int CHANNELS = 4;

  private final int number;
  private final MacAddress mac;
  private final List<EthernetChannel> channels;
  private PortSpeed speed = PortSpeed.FOUR_TEN_GIGABIT;
  private Runnable linkChanged = () -> {};

  EthernetPort(int number, MacAddress mac) {
    this.number = number;
    this.mac = mac;
    List<EthernetChannel> all = new ArrayList<>(CHANNELS);
    for (int i = 0; i < CHANNELS; i++) {
      all.add(new EthernetChannel(i, mac.plus(i), () -> linkChanged.run()));
    }
    this.channels = List.copyOf(all);
  }

  /** Its number on the PIC. */
  public int number() {
    return number;
  }

  /** The first of its four addresses: one for each channel of a breakout cable. */
  public MacAddress mac() {
    return mac;
  }

  public PortSpeed speed() {
    return speed;
  }

  void speed(PortSpeed newSpeed) {
    speed = newSpeed;
    for (EthernetChannel channel : channels) {
      if (!inUse().contains(channel)) {
        channel.enable(false);
      }
    }
  }

  /** The channels that the speed gives: four, one, or none. */
  public List<EthernetChannel> inUse() {
    return switch (speed) {
      case OFF -> List.of();
      case FOUR_TEN_GIGABIT -> channels;
      case FORTY_GIGABIT, HUNDRED_GIGABIT -> channels.subList(0, 1);
    };
  }

  /** The channel of that number, in use or not. */
  public EthernetChannel channel(int channel) {
    return channels.get(channel);
  }

  /** Firmware's side: who is told that a link came or went on one of the channels. */
  public void watchLinks(Runnable changed) {
    linkChanged = changed;
  }

  /** Whether any channel may carry data. */
  public boolean enabled() {
    return channels.stream().anyMatch(EthernetChannel::enabled);
  }

  /** Whether data can pass on any channel. */
  public boolean linkUp() {
    return channels.stream().anyMatch(EthernetChannel::linkUp);
  }

  void shut() {
    for (EthernetChannel channel : channels) {
      channel.enable(false);
      channel.forget();
    }
  }
}
