package io.mxsim.lab.bench;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.EthernetChannel;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.chassis.wire.Cable;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.chassis.wire.FramePool;
import io.mxsim.chassis.wire.Wire;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.Services;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.SakTransport;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.SecureKey;
import io.mxsim.macsec.secy.SakReceiver;
import io.mxsim.macsec.secy.SecYs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A MIC without the rest of a router: port 0 is secured and sends into nothing, ports 1 and 2 are
 * secured and have a wire between them.
 */
final class BareSecY implements SecYs.Card, AutoCloseable {
  private static final ReleaseProfile RELEASE = ReleaseProfile.JUNOS_20_3X75;
  private static final SlotId MIC = SlotId.mic(0, 0);
  private static final SlotId ROUTING_ENGINE = SlotId.routingEngine(0);
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final int PORTS = 3;

  /** Frames that are under way together. */
  private static final int BURST = 64;

  private final EventLoop loop = new EventLoop(Instant.EPOCH);
  private final StateFolder state = StateFolder.temporary();
  private final FramePool pool = new FramePool();
  private final SplittableRandom random = new SplittableRandom(1);
  private final CryptoModule chip = module(ModuleName.BCM82391);
  private final Board board;
  private final SakReceiver saks;
  private final SecYs secYs;
  private long delivered;
  private long sent;

  BareSecY(CipherSuite suite) {
    Catalogue catalogue = Catalogue.load();
    Chassis chassis =
        new Chassis(
            catalogue,
            catalogue.chassis("MX2010"),
            1,
            new Surroundings(loop, slot -> new SeededNoise(1), board -> new Idle(), state));
    chassis.insertInfrastructure();
    chassis.insert(ROUTING_ENGINE, catalogue.fru("REMX2K-X8-64G-S"));
    chassis.insert(SlotId.fpc(0), catalogue.fru("MPC9E"));
    chassis.insert(MIC, catalogue.fru("MIC-MACSEC-MRATE"));
    chassis.power(true);
    loop.runFor(MOMENT);
    board = chassis.slot(MIC).board().orElseThrow();
    CryptoModule library = new CryptoModule(ModuleName.MACSEC, RELEASE, random::nextBytes);
    saks = new SakReceiver(library, RELEASE);
    secYs = new SecYs(board, this);
    secYs.boot(id -> this::deliver);
    cables();
    secure(suite);
  }

  private CryptoModule module(ModuleName name) {
    CryptoModule module = new CryptoModule(name, RELEASE, random::nextBytes);
    module.powerOn();
    module.passed();
    return module;
  }

  private void cables() {
    for (int port = 0; port < PORTS; port++) {
      channel(port).enable(true);
    }
    channel(0).plug(new Sink());
    channel(0).carrier(true);
    new Wire(loop, channel(1), channel(2), random).plug();
  }

  private void secure(CipherSuite suite) {
    CryptoModule macsec = module(ModuleName.MACSEC);
    try (SakTransport transport =
        new SakTransport(macsec.services(Service.MACSEC_CONNECT), random::nextBytes)) {
      saks.take(ROUTING_ENGINE, transport.handOver(MIC));
      byte[] sak = new byte[suite.keyBytes()];
      random.nextBytes(sak);
      SecureKey key = transport.wrap(MIC, sak, 0, new byte[0]);
      for (int port = 0; port < PORTS; port++) {
        secure(suite, id(port), sci(port), sci(PORTS - port), key);
      }
    }
  }

  private void secure(CipherSuite suite, ChannelId id, Sci own, Sci peer, SecureKey key) {
    obey(
        new SecYCommand.Configure(
            id,
            own,
            suite,
            true,
            true,
            true,
            0,
            SecYCommand.ValidateFrames.STRICT,
            true,
            0,
            Set.of()));
    obey(new SecYCommand.CreateReceiveSc(id, peer));
    obey(new SecYCommand.CreateReceiveSa(id, peer, 0, key, 1));
    obey(new SecYCommand.CreateTransmitSa(id, 0, key, 1));
    obey(new SecYCommand.UseTransmitSa(id, 0));
    obey(new SecYCommand.ControlledPort(id, true));
  }

  private void obey(SecYCommand command) {
    secYs.obey(ROUTING_ENGINE, command);
  }

  private static ChannelId id(int port) {
    return new ChannelId(0, port, 0);
  }

  private static Sci sci(int port) {
    return new Sci(0x0200000000000001L + ((long) port << 16));
  }

  private EthernetChannel channel(int port) {
    return board.ports().getFirst().ports().get(port).channel(0);
  }

  /** Protects frames with {@code length} octets of user data each. */
  void protect(int length, int frames) {
    long before = sent;
    for (int i = 0; i < frames; i++) {
      secYs.transmit(id(0).label(), pool.frame(length + 12));
    }
    require(sent - before == frames);
  }

  /** The same, over the wire, and validated at the other port. */
  void portToPort(int length, int frames) {
    long before = delivered;
    for (int i = 0; i < frames; i++) {
      secYs.transmit(id(1).label(), pool.frame(length + 12));
      if (i % BURST == BURST - 1) {
        loop.runFor(MOMENT);
      }
    }
    loop.runFor(MOMENT);
    require(delivered - before == frames);
  }

  private static void require(boolean all) {
    if (!all) {
      throw new IllegalStateException("frames were lost");
    }
  }

  private void deliver(Frame frame) {
    delivered++;
    frame.release();
  }

  @Override
  public Optional<Services> engine() {
    return Optional.of(chip.services());
  }

  @Override
  public Optional<SakReceiver> saks() {
    return Optional.of(saks);
  }

  @Override
  public void tell(SecYReport report) {
    throw new IllegalStateException(report.toString());
  }

  @Override
  public void tell(SlotId routingEngine, SecYReport report) {
    tell(report);
  }

  @Override
  public void close() {
    secYs.forget();
    state.close();
  }

  private final class Sink implements Cable {
    @Override
    public void carry(Frame frame) {
      sent++;
      frame.release();
    }

    @Override
    public void light(boolean on) {}
  }

  private static final class Idle implements Firmware {
    @Override
    public void powerOn() {}

    @Override
    public void powerOff() {}

    @Override
    public void reset() {}

    @Override
    public void button(Button button) {}

    @Override
    public void broken(String fault) {}

    @Override
    public void repaired(String fault) {}
  }
}
