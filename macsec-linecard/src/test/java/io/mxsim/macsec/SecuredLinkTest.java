package io.mxsim.macsec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FrameKind;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.chassis.wire.Wire;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.CspName;
import io.mxsim.crypto.csp.CspRegister;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.CardCommand;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomain;
import io.mxsim.macsec.control.ForwardingCommand.BridgeDomains;
import io.mxsim.macsec.control.ForwardingCommand.Family;
import io.mxsim.macsec.control.ForwardingCommand.Interfaces;
import io.mxsim.macsec.control.ForwardingCommand.LogicalInterface;
import io.mxsim.macsec.control.ForwardingCommand.Tag;
import io.mxsim.macsec.control.PortPlace;
import io.mxsim.macsec.control.SakTransport;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYCommand.Configure;
import io.mxsim.macsec.control.SecYCommand.ValidateFrames;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecureKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two ports of a chassis with a wire between them and a static SAK on both: what a host sends into
 * a port on one side comes out on the other, and the wire carries MACsec.
 *
 * <pre>
 *  host -- near:0  [bridge 1]  near:3 ==wire== far:3  [bridge 2]  far:0 -- host
 * </pre>
 */
class SecuredLinkTest {
  private static final ChannelId HOST = new ChannelId(0, 0, 0);
  private static final ChannelId LINK = new ChannelId(0, 3, 0);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final FramePool pool = new FramePool();
  private final CryptoModule macsec =
      new CryptoModule(ModuleName.MACSEC, ReleaseProfile.JUNOS_20_3X75, bytes -> {});
  private final SplittableRandom random = new SplittableRandom(1);
  private final List<byte[]> onWire = new ArrayList<>();
  private final List<byte[]> arrived = new ArrayList<>();
  private final byte[] sak = new byte[32];
  private CardBench bench;
  private SakTransport transport;
  private SlotId near;
  private SlotId far;

  @BeforeEach
  void sak() {
    macsec.powerOn();
    macsec.passed();
    random.nextBytes(sak);
    transport = new SakTransport(macsec.services(Service.MACSEC_CONNECT), random::nextBytes);
  }

  @AfterEach
  void off() {
    bench.close();
  }

  /** Boots, joins the two cards, and lets both bridge between host and link. */
  private void boot(CardBench newBench, String nearSlot, String farSlot) {
    bench = newBench.attentive().powerOn();
    near = SlotId.parse(nearSlot);
    far = SlotId.parse(farSlot);
    Wire wire = new Wire(bench.loop, channel(near, LINK), channel(far, LINK), random);
    wire.plug();
    wire.tap((when, fromFirst, frame) -> onWire.add(frame.toBytes()));
    host(channel(near, HOST), new ArrayList<>());
    host(channel(far, HOST), arrived);
    tables();
  }

  private void tables() {
    List<LogicalInterface> units =
        List.of(unit(1, near, HOST), unit(2, near, LINK), unit(3, far, LINK), unit(4, far, HOST));
    for (SlotId mpc : List.of(mpc(near), mpc(far))) {
      bench.tell(mpc, new Interfaces(units));
      bench.tell(mpc, new BridgeDomains(List.of(domain(1, 1, 2), domain(2, 3, 4))));
    }
  }

  private static SlotId mpc(SlotId card) {
    return card.fpc() >= 0 && card.toString().startsWith("MIC") ? SlotId.fpc(card.fpc()) : card;
  }

  private static BridgeDomain domain(int index, int first, int second) {
    return new BridgeDomain(index, "bd", Optional.empty(), List.of(first, second), 300);
  }

  private static LogicalInterface unit(int index, SlotId card, ChannelId channel) {
    return new LogicalInterface(
        index,
        "unit " + index,
        new PortPlace(card, channel),
        new MacAddress(index),
        new Tag(Optional.empty(), Optional.empty()),
        1514,
        Family.BRIDGED,
        List.of());
  }

  private EthernetChannel channel(SlotId slot, ChannelId id) {
    return bench.port(slot.toString(), id.port()).channel(id.channel());
  }

  private static void host(EthernetChannel channel, List<byte[]> received) {
    channel.plug(
        new Cable() {
          @Override
          public void carry(Frame frame) {
            received.add(frame.toBytes());
            frame.release();
          }

          @Override
          public void light(boolean on) {}
        });
    channel.carrier(true);
  }

  private Sci sci(SlotId card) {
    return Sci.of(channel(card, LINK).mac(), 1);
  }

  private void handOver() {
    bench.tell(near, transport.handOver(near));
    bench.tell(far, transport.handOver(far));
  }

  private void configure(SlotId card) {
    bench.tell(
        card,
        new Configure(
            LINK,
            sci(card),
            CipherSuite.GCM_AES_256,
            true,
            true,
            true,
            0,
            ValidateFrames.STRICT,
            true,
            0,
            Set.of()));
  }

  private void secure(SlotId card, SlotId peer) {
    SecureKey key = transport.wrap(card, sak, 0, new byte[0]);
    configure(card);
    bench.tell(card, new SecYCommand.CreateReceiveSc(LINK, sci(peer)));
    bench.tell(card, new SecYCommand.CreateReceiveSa(LINK, sci(peer), 0, key, 1));
    bench.tell(card, new SecYCommand.CreateTransmitSa(LINK, 0, key, 1));
    bench.tell(card, new SecYCommand.UseTransmitSa(LINK, 0));
    bench.tell(card, new SecYCommand.ControlledPort(LINK, true));
  }

  private void secured() {
    handOver();
    secure(near, far);
    secure(far, near);
  }

  private byte[] sent(int length) {
    byte[] frame = new byte[length];
    random.nextBytes(frame);
    Arrays.fill(frame, 0, 6, (byte) 0xff);
    frame[6] = 2;
    frame[12] = 8;
    frame[13] = 0;
    channel(near, HOST).deliver(pool.frame(frame));
    bench.loop.runFor(MOMENT);
    return frame;
  }

  private SecYReport.Status status(SlotId card) {
    bench.tell(card, new SecYCommand.StatusRequest(LINK));
    return said(card, SecYReport.Status.class).getLast();
  }

  private <T> List<T> said(SlotId card, Class<T> kind) {
    return bench.heard.stream()
        .filter(heard -> heard.from().equals(card) && kind.isInstance(heard.report()))
        .map(heard -> kind.cast(heard.report()))
        .toList();
  }

  private String refusal(SlotId card) {
    return said(card, SecYReport.Refused.class).getLast().why();
  }

  @Test
  @org.junit.jupiter.api.Tag("G-MS5")
  @org.junit.jupiter.api.Tag("G-MS7")
  void framesBetweenTwoMicsAreMacsecOnTheWireAndArriveAsTheyWere() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    secured();

    for (int length : new int[] {60, 500, 1514}) {
      byte[] frame = sent(length);

      assertArrayEquals(frame, arrived.getLast());
      assertEquals(length + 32, onWire.getLast().length);
      assertTrue(FrameKind.MACSEC.matches(pool.frame(onWire.getLast())));
    }
    assertEquals(3, status(near).counters().outPktsEncrypted());
    assertEquals(3, status(far).receive().getFirst().counters().inPktsOk());
    assertEquals(3, onWire.size());
  }

  @Test
  void framesBetweenTwoMpc7esAreMacsecToo() {
    boot(new CardBench("MX480", "FPC 1", "MPC7E", "FPC 2", "MPC7E"), "FPC 1", "FPC 2");
    secured();

    byte[] frame = sent(700);

    assertArrayEquals(frame, arrived.getLast());
    assertTrue(FrameKind.MACSEC.matches(pool.frame(onWire.getFirst())));
  }

  @Test
  void withoutSecYEverythingPassesInClear() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    secured();
    bench.tell(near, new SecYCommand.Remove(LINK));
    bench.tell(far, new SecYCommand.Remove(LINK));

    byte[] frame = sent(700);

    assertArrayEquals(frame, onWire.getLast());
    assertArrayEquals(frame, arrived.getLast());
  }

  @Test
  void aSideWithoutTheSakGetsNothing() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    handOver();
    secure(near, far);
    sak[0] ^= 1;
    secure(far, near);

    sent(700);

    assertTrue(arrived.isEmpty());
    assertEquals(1, status(far).receive().getFirst().counters().inPktsNotValid());
  }

  @Test
  void anMkpduPassesTheUncontrolledPortOfBothSides() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    configure(near);
    configure(far);
    byte[] mkpdu = new byte[64];
    mkpdu[0] = 1;
    mkpdu[12] = (byte) 0x88;
    mkpdu[13] = (byte) 0x8e;

    bench.tell(near, new SecYCommand.SendUncontrolled(LINK, mkpdu));

    assertArrayEquals(mkpdu, said(far, SecYReport.Uncontrolled.class).getFirst().frame());
  }

  @Test
  @org.junit.jupiter.api.Tag("P-CR6")
  void aCardThatBootsHasNoKeyAndTakesNoneUnderTheOldTransportKey() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    secured();
    SecureKey old = transport.wrap(near, sak, 0, new byte[0]);
    bench.say("MIC 0/0", new CardCommand.Restart());
    bench.loop.runFor(CardBench.BOOT);
    bench.tell(near, new SecYCommand.StatusRequest(LINK));
    assertEquals("the port has no SecY", refusal(near));

    configure(near);
    bench.tell(near, new SecYCommand.CreateTransmitSa(LINK, 0, old, 1));
    assertEquals("the SAK does not unwrap", refusal(near));

    bench.tell(near, transport.handOver(near));
    bench.tell(near, new SecYCommand.CreateTransmitSa(LINK, 0, old, 1));
    assertEquals(2, said(near, SecYReport.Refused.class).size() - 1);
    assertTrue(status(near).transmit().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"restart", "offline", "power", "self-test"})
  @org.junit.jupiter.api.Tag("P-CR6")
  void noSakIsLeftWhenACardGoes(String how) {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    secured();
    CspRegister register = bench.cards.csps(near).orElseThrow().register();
    assertEquals(2, register.count(CspName.MACSEC_SAK));

    switch (how) {
      case "restart" -> bench.say("MIC 0/0", new CardCommand.Restart());
      case "offline" -> bench.say("MIC 0/0", new CardCommand.Offline());
      case "power" -> bench.chassis.power(near, false);
      default -> {
        bench.breakPart("MIC 0/0", "bcm82391/AES256-GCM");
        bench.say("MIC 0/0", new CardCommand.SelfTestRequest());
      }
    }

    assertEquals(0, register.count(CspName.MACSEC_SAK));
    sent(700);
    assertTrue(onWire.isEmpty());
  }

  @Test
  @org.junit.jupiter.api.Tag("P-MODE4")
  void whereEveryModuleFailedNoCardProtectsOrPassesAnything() {
    CardBench newBench = CardBench.mx2010();
    newBench.breakPart("MIC 0/0", "bcm82391/AES128-GCM");
    newBench.breakPart("MIC 0/1", "bcm82391/AES256-GCM");
    boot(newBench, "MIC 0/0", "MIC 0/1");

    for (SlotId card : List.of(near, far)) {
      configure(card);
      assertEquals("the card has no MACsec module that is fit for service", refusal(card));
    }
    sent(700);
    assertTrue(onWire.isEmpty());
  }

  @Test
  @org.junit.jupiter.api.Tag("P-MODE3")
  void aCardWhoseModuleFailsRefusesAndPassesNothing() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    secured();
    bench.breakPart("MIC 0/0", "bcm82391/AES128-GCM");
    bench.say("MIC 0/0", new CardCommand.SelfTestRequest());

    configure(near);
    sent(700);

    assertEquals("the card has no MACsec module that is fit for service", refusal(near));
    assertTrue(onWire.isEmpty());
  }

  @Test
  @org.junit.jupiter.api.Tag("P-MODE3")
  void aCardWhoseLibraryCannotUnwrapTakesNoSak() {
    CardBench newBench = CardBench.mx2010();
    newBench.breakPart("MIC 0/0", "macsec/AES-KEYWRAP");
    boot(newBench, "MIC 0/0", "MIC 0/1");
    handOver();
    configure(near);
    SecureKey key = transport.wrap(near, sak, 0, new byte[0]);
    bench.tell(near, new SecYCommand.CreateTransmitSa(LINK, 0, key, 1));

    assertEquals("the SAK does not unwrap", refusal(near));
  }

  @Test
  void whatCannotBeFollowedIsRefusedWithItsReason() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    handOver();
    configure(near);
    SecureKey key = transport.wrap(near, sak, 0, new byte[0]);
    SecureKey shortKey = transport.wrap(near, new byte[16], 0, new byte[0]);
    refused("there is no such port", new SecYCommand.Remove(new ChannelId(0, 12, 0)));
    refused("there is no such port", new SecYCommand.Remove(new ChannelId(1, 0, 0)));
    refused("there is no such port", new SecYCommand.Remove(new ChannelId(0, 0, 4)));
    refused("there is no association number 4", new SecYCommand.CreateTransmitSa(LINK, 4, key, 1));
    refused("there is no transmit association 2", new SecYCommand.UseTransmitSa(LINK, 2));
    refused(
        "there is no receive channel " + sci(far),
        new SecYCommand.CreateReceiveSa(LINK, sci(far), 0, key, 1));
    refused(
        "the SAK is not of the length of its suite",
        new SecYCommand.CreateTransmitSa(LINK, 0, shortKey, 1));
    SecYCommand toMpc = new SecYCommand.Remove(LINK);
    bench.tell(SlotId.fpc(0), toMpc);
    assertEquals("there is no such port", refusal(SlotId.fpc(0)));
  }

  private void refused(String why, SecYCommand command) {
    bench.tell(near, command);
    assertEquals(why, refusal(near));
  }

  @Test
  void noMessageOfTheBackplaneCarriesTheSak() {
    boot(CardBench.mx2010(), "MIC 0/0", "MIC 0/1");
    handOver();
    byte[] wrapped = transport.wrap(near, sak, 0, new byte[0]).wrapped();

    assertEquals(sak.length + 8, wrapped.length);
    for (int at = 0; at <= 8; at++) {
      assertFalse(Arrays.equals(sak, Arrays.copyOfRange(wrapped, at, at + sak.length)));
    }
    var handed = transport.handOver(near);
    byte[] key = handed.key();
    bench.tell(near, handed);
    assertArrayEquals(new byte[key.length], key);
  }
}
