package io.mxsim.chassis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EthernetChannelTest {
  private final List<String> told = new ArrayList<>();
  private EthernetChannel left;
  private EthernetChannel right;

  @Test
  void bothEndsOfAWireAreToldThatTheLinkIsUp() {
    left = new EthernetChannel(0, new MacAddress(2), () -> told.add("left " + left.linkUp()));
    right = new EthernetChannel(0, new MacAddress(4), () -> told.add("right " + right.linkUp()));
    left.enable(true);
    right.enable(true);

    EventLoop loop = new EventLoop(Instant.EPOCH);
    new Wire(loop, left, right, new SplittableRandom(1)).plug();

    assertTrue(left.linkUp() && right.linkUp());
    assertEquals("left true", told.stream().filter(t -> t.startsWith("left")).toList().getLast());
    assertEquals("right true", told.stream().filter(t -> t.startsWith("right")).toList().getLast());
  }
}
