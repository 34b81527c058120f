package io.mxsim.macsec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.ForwardingCommand;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomains;
import io.mxsim.macsec.control.ForwardingCommand.Family;
import io.mxsim.macsec.control.ForwardingCommand.Interfaces;
import io.mxsim.macsec.control.ForwardingCommand.LogicalInterface;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.macsec.control.PortPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Frames from a port of a MIC to another, through the forwarding engine of their MPC. */
class DataPathTest {
  private static final String MIC = "MIC 0/0";
  private static final SlotId MPC = SlotId.fpc(0);

  private final FramePool pool = new FramePool();

  private List<byte[]> plug(EthernetChannel channel) {
    List<byte[]> sent = new ArrayList<>();
    channel.plug(
        new Cable() {
          @Override
          public void carry(Frame frame) {
            sent.add(frame.toBytes());
            frame.release();
          }

          @Override
          public void light(boolean on) {}
        });
    channel.carrier(true);
    return sent;
  }

  private Frame broadcast() {
    byte[] octets = new byte[60];
    Arrays.fill(octets, 0, 6, (byte) 0xff);
    return pool.frame(octets);
  }

  private static LogicalInterface unit(int index, int port) {
    return new LogicalInterface(
        index,
        "xe-0/0/" + port + ":1",
        new PortPlace(SlotId.mic(0, 0), new ChannelId(0, port, 1)),
        new MacAddress(port),
        new Tag(Optional.empty(), Optional.empty()),
        1514,
        Family.BRIDGED,
        List.of());
  }

  private static void tables(CardBench bench) {
    ForwardingCommand domain =
        new BridgeDomains(
            List.of(new BridgeDomain(1, "default", Optional.empty(), List.of(1, 2), 300)));
    bench.tell(MPC, new Interfaces(List.of(unit(1, 3), unit(2, 4))));
    bench.tell(MPC, domain);
  }

  @Test
  void aFrameGoesFromPortToPort() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      EthernetChannel in = bench.port(MIC, 3).channel(1);
      plug(in);
      List<byte[]> out = plug(bench.port(MIC, 4).channel(1));
      tables(bench);

      in.deliver(broadcast());
      bench.loop.runFor(Duration.ofMillis(1));

      assertEquals(1, out.size());
      assertEquals(60, out.getFirst().length);
    }
  }

  @Test
  void withoutTablesOrServiceNothingPasses() {
    try (CardBench bench = CardBench.mx2010().attentive().powerOn()) {
      EthernetChannel in = bench.port(MIC, 3).channel(1);
      plug(in);
      List<byte[]> out = plug(bench.port(MIC, 4).channel(1));
      in.deliver(broadcast());
      tables(bench);
      bench.chassis.power(false);
      bench.chassis.power(true);
      bench.loop.runFor(CardBench.BOOT);
      in.deliver(broadcast());
      bench.loop.runFor(Duration.ofMillis(1));

      assertTrue(out.isEmpty());
    }
  }
}
