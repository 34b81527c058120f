package io.mxsim.lab.network;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.chassis.wire.Jack;
import io.mxsim.lab.router.Conductor;
import io.mxsim.lab.topology.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An end station with one address: it answers ARP and echo requests, and it can ping. */
public final class SimpleHost implements Jack {
  private static final int REQUEST = 1;
  private static final int REPLY = 2;
  private static final int ECHO_REPLY = 0;
  private static final int ECHO_REQUEST = 8;

  private final Conductor clock;
  private final HostFrames frames;
  private final Address address;
  private final Optional<Address> gateway;
  private final Map<Integer, MacAddress> neighbours = new HashMap<>();
  private final List<HostPing> pings = new ArrayList<>();
  private Cable cable;

  SimpleHost(
      Conductor clock,
      FramePool pool,
      MacAddress mac,
      Address address,
      OptionalInt vlan,
      Optional<Address> gateway) {
    this.clock = clock;
    this.frames = new HostFrames(pool, mac, address.bits(), vlan);
    this.address = address;
    this.gateway = gateway;
  }

  /** Starts sending {@code count} echo requests, one a second. */
  public HostPing ping(Address to, int count) {
    HostPing[] started = new HostPing[1];
    clock.tell(() -> {
      started[0] = new HostPing(this, to, pings.size() + 1, count);
      pings.add(started[0]);
      started[0].start();
    });
    return started[0];
  }

  EventLoop loop() {
    return clock.loop();
  }

  /** Sends an echo request, or an ARP request when it has to. */
  void echo(HostPing ping, int sequence) {
    int hop = address.near(ping.to().bits()) ? ping.to().bits() : gateway.orElse(ping.to()).bits();
    MacAddress neighbour = neighbours.get(hop);
    if (neighbour == null) {
      ping.hold(sequence);
      send(frames.arp(REQUEST, HostFrames.BROADCAST, hop));
    } else {
      send(frames.echo(neighbour, ping.to().bits(), ping.identifier(), sequence));
    }
  }

  @Override
  public void plug(Cable newCable) {
    cable = newCable;
    cable.light(true);
  }

  @Override
  public void unplug() {
    cable = null;
  }

  @Override
  public void carrier(boolean on) {
    // It has nobody to tell.
  }

  @Override
  public void deliver(Frame frame) {
    switch (frames.read(frame)) {
      case HostFrames.Nothing _ -> {}
      case HostFrames.Arp arp -> arp(arp);
      case HostFrames.Icmp icmp -> icmp(icmp);
    }
    frame.release();
  }

  private void arp(HostFrames.Arp arp) {
    if (arp.target() != address.bits()) {
      return;
    }
    neighbours.put(arp.sender(), arp.mac());
    if (arp.operation() == REQUEST) {
      send(frames.arp(REPLY, arp.mac(), arp.sender()));
    }
    pings.forEach(HostPing::resume);
  }

  private void icmp(HostFrames.Icmp icmp) {
    if (icmp.type() == ECHO_REQUEST) {
      send(frames.answer(icmp));
    } else if (icmp.type() == ECHO_REPLY) {
      for (HostPing ping : pings) {
        if (ping.identifier() == icmp.identifier()) {
          ping.answered(icmp.sequence());
        }
      }
    }
  }

  private void send(Frame frame) {
    if (cable == null) {
      frame.release();
    } else {
      cable.carry(frame);
    }
  }
}
