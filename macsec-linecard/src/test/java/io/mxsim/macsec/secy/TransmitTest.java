package io.mxsim.macsec.secy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.SecYCommand.ExcludedProtocol;
import io.mxsim.macsec.control.SecYCommand.ValidateFrames;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecYReport.PnExhausted;
import io.mxsim.macsec.control.SecYReport.PnPending;
import io.mxsim.macsec.control.SecYReport.Uncontrolled;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What leaves a SecY, under which numbers, and what passes beside it. */
class TransmitTest {
  private static final byte[] FRAME = SecYBench.frame(SecYBench.OWN, 100);
  private static final byte[] LLDP = SecYBench.hex("0180c200000e02005e10000188cc0207040000");
  private static final byte[] LACP = SecYBench.hex("0180c200000202005e10000188090101");
  private static final byte[] OAM = SecYBench.hex("0180c200000202005e10000188090300");
  private static final byte[] CDP =
      SecYBench.hex("01000ccccccc02005e1000010010aaaa0300000c2000020000000000");
  private static final byte[] VTP =
      SecYBench.hex("01000ccccccc02005e1000010010aaaa0300000c2003020000000000");

  private final SecYBench bench = new SecYBench();

  private static long pn(byte[] sealed) {
    return Integer.toUnsignedLong(
        HexFormat.fromHexDigits(HexFormat.of().formatHex(sealed, 16, 20)));
  }

  private List<SecYReport> reported(Class<? extends SecYReport> kind) {
    return bench.reports.stream().filter(kind::isInstance).toList();
  }

  @Test
  void packetNumbersRiseByOne() {
    bench.keyed();
    for (int i = 1; i < 10; i++) {
      assertEquals(i, pn(bench.sealed(FRAME)));
    }
  }

  @Test
  @Tag("P-CR6")
  void afterTheLastPacketNumberNothingIsSent() {
    bench.keyed();
    bench.transmit(0, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 0xfffffffeL);
    bench.secY.useTransmitSa(0);

    assertEquals(0xfffffffeL, pn(bench.sealed(FRAME)));
    assertEquals(0xffffffffL, pn(bench.sealed(FRAME)));
    bench.wire.clear();
    bench.fromClient(FRAME);
    bench.fromClient(FRAME);

    assertTrue(bench.wire.isEmpty());
    assertEquals(1, reported(PnExhausted.class).size());
    assertEquals(1, reported(PnPending.class).size());
  }

  @Test
  @Tag("P-CR6")
  void theMarkOfPendingExhaustionIsToldOnce() {
    bench.keyed();
    bench.transmit(1, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 0xbffffffeL);
    bench.secY.useTransmitSa(1);
    bench.fromClient(FRAME);
    assertTrue(bench.reports.isEmpty());

    bench.fromClient(FRAME);
    bench.fromClient(FRAME);

    assertEquals(
        List.of(new PnPending(bench.secY.status().channel(), 1, 0xC0000000L)), bench.reports);
  }

  @Test
  @Tag("P-CR6")
  void extendedNumbersGoOnBeyond32BitsOnBothSides() {
    bench.suite = CipherSuite.GCM_AES_XPN_256;
    bench.configured();
    bench.transmit(0, bench.sak(), 0xfffffffeL);
    bench.secY.useTransmitSa(0);
    SecYBench peer = bench.peer();
    peer.receive(SecYBench.OWN, 0, peer.sak(), 0xfffffff0L);

    for (int i = 0; i < 5; i++) {
      peer.fromWire(bench.sealed(FRAME));
    }

    assertEquals(5, peer.received().inPktsOk());
    assertEquals(2, pn(bench.wire.getFirst()));
    assertEquals(0x100000003L, bench.secY.status().transmit().getFirst().nextPn());
    var sa = peer.secY.status().receive().getFirst().associations().getFirst();
    assertEquals(0x100000003L, sa.nextPn());
  }

  @Test
  @Tag("P-CR6")
  void extendedNumbersEndToo() {
    bench.suite = CipherSuite.GCM_AES_XPN_128;
    bench.configured();
    bench.transmit(0, bench.sak(), 0xbfffffffffffffffL);
    bench.secY.useTransmitSa(0);
    bench.fromClient(FRAME);
    assertEquals(1, reported(PnPending.class).size());

    byte[] other = bench.sak();
    other[0] = 1;
    bench.transmit(1, other, -1);
    bench.secY.useTransmitSa(1);
    bench.wire.clear();
    bench.fromClient(FRAME);
    bench.fromClient(FRAME);

    assertEquals(1, bench.wire.size());
    assertEquals(1, reported(PnExhausted.class).size());
  }

  @Test
  @Tag("P-CR6")
  void anAssociationMadeAgainUnderTheSameKeyGoesOnBehindTheNumbersUsed() {
    bench.keyed();
    bench.fromClient(FRAME);
    bench.fromClient(FRAME);

    bench.transmit(0, bench.sak(), 1);
    bench.secY.useTransmitSa(0);
    assertEquals(3, pn(bench.sealed(FRAME)));

    bench.secY.close();
    bench.transmit(2, bench.sak(), 1);
    bench.secY.useTransmitSa(2);
    assertEquals(4, pn(bench.sealed(FRAME)));
  }

  @Test
  @Tag("P-CR6")
  void theSameKeyIsNeverUnderTwoNumbersOfAssociations() {
    bench.keyed();
    bench.fromClient(FRAME);

    bench.transmit(1, bench.sak(), 1);

    assertEquals(1, bench.secY.status().transmit().size());
    assertEquals(2, bench.secY.status().transmit().getFirst().nextPn());
    bench.wire.clear();
    bench.fromClient(FRAME);
    assertTrue(bench.wire.isEmpty());
  }

  @Test
  void anotherKeyBeginsAtOne() {
    bench.keyed();
    bench.fromClient(FRAME);
    byte[] sak = bench.sak();
    sak[0] = 1;

    bench.transmit(1, sak, 1);
    bench.secY.useTransmitSa(1);

    byte[] sealed = bench.sealed(FRAME);
    assertEquals(1, pn(sealed));
    assertEquals(1, sealed[14] & SecTag.AN);
  }

  @Test
  @Tag("G-MS2")
  void withoutAnAssociationNothingLeavesAProtectedPort() {
    bench.configured();
    bench.fromClient(FRAME);

    assertTrue(bench.wire.isEmpty());
  }

  @Test
  @Tag("G-MS2")
  void withoutProtectionFramesLeaveInClearAndAreCounted() {
    bench.protect = false;
    bench.validate = ValidateFrames.DISABLED;
    bench.configured();
    bench.fromClient(FRAME);
    bench.fromWire(FRAME);

    assertArrayEquals(FRAME, bench.wire.getFirst());
    assertArrayEquals(FRAME, bench.client.getFirst());
    assertEquals(1, bench.counters().outPktsUntagged());
    assertEquals(1, bench.counters().inPktsUntagged());
  }

  @Test
  @Tag("G-MS2")
  void aDisabledControlledPortPassesNothing() {
    bench.keyed();
    SecYBench peer = bench.peer();
    byte[] sealed = bench.sealed(FRAME);
    peer.secY.controlledPort(false);

    peer.fromClient(FRAME);
    peer.fromWire(sealed);

    assertTrue(peer.wire.isEmpty());
    assertTrue(peer.client.isEmpty());
  }

  @Test
  void aFrameThatTheTagMakesTooLongIsDropped() {
    bench.keyed();
    bench.fromClient(SecYBench.frame(SecYBench.OWN, 16_353));

    assertEquals(1, bench.counters().outPktsTooLong());
    assertTrue(bench.wire.isEmpty());
  }

  @Test
  void eapolGoesToTheRoutingEngineWhateverThePortDoes() {
    bench.keyed();
    bench.secY.controlledPort(false);
    byte[] eapol = SecYBench.hex("0180c200000302005e100002888e0305000000000000");

    bench.fromWire(eapol);

    assertArrayEquals(eapol, ((Uncontrolled) bench.reports.getFirst()).frame());
    assertTrue(bench.client.isEmpty());
  }

  @Test
  @Tag("G-MS2")
  void excludedProtocolsPassInClearBothWays() {
    bench.clear = EnumSet.allOf(ExcludedProtocol.class);
    bench.keyed();
    bench.secY.controlledPort(false);
    for (byte[] each : List.of(LLDP, LACP, CDP)) {
      bench.fromClient(each);
      bench.fromWire(each);

      assertArrayEquals(each, bench.wire.getLast());
      assertArrayEquals(each, bench.client.getLast());
    }
    assertEquals(0, bench.counters().inPktsNoTag());
  }

  @Test
  @Tag("G-MS2")
  void protocolsThatAreNotExcludedAreProtected() {
    bench.keyed();
    for (byte[] each : List.of(LLDP, LACP, CDP)) {
      assertNotEquals(each.length, bench.sealed(each).length);
      bench.fromWire(each);
    }
    assertEquals(3, bench.counters().inPktsNoTag());
    assertTrue(bench.client.isEmpty());
  }

  @Test
  @Tag("G-MS2")
  void whatOnlyResemblesAnExcludedProtocolIsProtected() {
    bench.clear = EnumSet.allOf(ExcludedProtocol.class);
    bench.keyed();
    byte[] toAnybody = LACP.clone();
    toAnybody[5] = 9;
    byte[] withPayload = Arrays.copyOf(FRAME, 60);
    System.arraycopy(CDP, 0, withPayload, 0, 6);
    for (byte[] each : List.of(OAM, VTP, toAnybody, withPayload)) {
      assertEquals(0x88, bench.sealed(each)[12] & 0xff);
      assertEquals(0xe5, bench.wire.getFirst()[13] & 0xff);
      bench.fromWire(each);
    }
    assertEquals(4, bench.counters().inPktsNoTag());
  }

  @Test
  void keysAreOverwrittenWhenTheSecYGoes() {
    bench.keyed();
    assertEquals(2, bench.keysHeld());

    bench.secY.close();

    assertEquals(0, bench.keysHeld());
  }
}
