package io.mxsim.re.dot1xd;

import io.mxsim.chassis.MacAddress;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.crypto.Obfuscation;
import io.mxsim.crypto.csp.Service;
import io.mxsim.macsec.control.ChannelId;
import io.mxsim.macsec.control.SecYCommand;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.control.TransportKey;
import io.mxsim.re.config.Configurations;
import io.mxsim.re.fips.FipsState;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.SystemClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two routers on one loop, each with one port, and a wire between them. The cards keep what their
 * SecYs are told, with the SAKs unwrapped.
 */
final class LinkBench {
  static final String IFD = "et-0/0/0";
  static final Instant START = Instant.parse("2018-03-20T20:34:00Z");

  final EventLoop loop = new EventLoop(START);
  final Router r0 = new Router(0);
  final Router r1 = new Router(1);
  boolean cut;

  /** One of them. */
  final class Router implements CardLines {
    final KeyBench keys;
    final MemoryFiles files = new MemoryFiles();
    final SystemClock clock = new SystemClock(loop, Duration.ZERO);
    final FipsState fips = new FipsState();
    final List<String> log = new ArrayList<>();
    final List<SecYCommand> told = new ArrayList<>();
    final Map<String, String> saks = new HashMap<>();
    final Dot1xd dot1xd;
    private final int number;
    private byte[] transport = {};
    boolean online = true;
    boolean port;
    int using = -1;
    int commands;

    Router(int number) {
      this.number = number;
      this.keys = KeyBench.of19(number + 1);
      this.dot1xd =
          new Dot1xd(
              loop,
              this,
              new Dot1xd.Platform(
                  keys.modules,
                  fips,
                  clock,
                  files,
                  () -> true,
                  (severity, tag, text) -> log.add(tag.isEmpty() ? text : tag + ": " + text)));
    }

    /** Lines; {@code SECRET:digits} is replaced by the obfuscated form of the digits. */
    void configure(String... lines) {
      String[] stored = lines.clone();
      for (int i = 0; i < stored.length; i++) {
        int at = stored[i].indexOf("SECRET:");
        if (at >= 0) {
          stored[i] = stored[i].substring(0, at) + obfuscated(stored[i].substring(at + 7));
        }
      }
      dot1xd.follow(Configurations.of(stored));
    }

    private String obfuscated(String secret) {
      byte[] form =
          Obfuscation.encode(
              keys.modules.openssl().services(Service.CONFIGURE_SECURITY),
              secret.getBytes(StandardCharsets.US_ASCII));
      return "\"" + new String(form, StandardCharsets.US_ASCII) + "\"";
    }

    Router other() {
      return number == 0 ? r1 : r0;
    }

    /** Whether the wire may be used, and what is sent can be read on the other side. */
    boolean understood() {
      String sent = saks.get("tx " + using);
      String there = other().saks.get("rx " + using);
      return port && other().port && sent != null && sent.equals(there);
    }

    @Override
    public Optional<Place> place(String interfaceName) {
      MacAddress mac = new MacAddress(0x020000000000L + number);
      return interfaceName.equals(IFD) && online
          ? Optional.of(new Place(SlotId.mic(0, 0), new ChannelId(0, 0, 0), mac))
          : Optional.empty();
    }

    @Override
    public void handOver(SlotId card, TransportKey key) {
      transport = key.key();
    }

    @Override
    public void tell(SlotId card, SecYCommand command) {
      commands++;
      if (!(command instanceof SecYCommand.SendUncontrolled)) {
        told.add(command);
      }
      switch (command) {
        case SecYCommand.SendUncontrolled(ChannelId channel, byte[] frame) -> {
          Router peer = other();
          if (!cut) {
            byte[] copy = frame.clone();
            loop.after(
                Duration.ofMillis(1),
                "wire",
                () ->
                    peer.dot1xd.received(card, new SecYReport.Uncontrolled(channel, copy)));
          }
        }
        case SecYCommand.ControlledPort it -> port = it.enabled();
        case SecYCommand.CreateTransmitSa it -> saks.put("tx " + it.an(), sak(it.key().wrapped()));
        case SecYCommand.UseTransmitSa it -> using = it.an();
        case SecYCommand.DeleteTransmitSa it -> saks.remove("tx " + it.an());
        case SecYCommand.CreateReceiveSa it -> saks.put("rx " + it.an(), sak(it.key().wrapped()));
        case SecYCommand.DeleteReceiveSa it -> saks.remove("rx " + it.an());
        case SecYCommand.DeleteReceiveSc it -> saks.keySet().removeIf(key -> key.startsWith("rx"));
        case SecYCommand.StatusRequest it ->
            loop.after(Duration.ofMillis(1), "status", () -> dot1xd.received(card, status(it)));
        default -> {}
      }
    }

    private SecYReport status(SecYCommand.StatusRequest asked) {
      return new SecYReport.Status(
          asked.channel(),
          new SecYReport.SecYCounters(0, 0, 0, 400, 0, 36184, 0, 0, 0, 0, 0, 0),
          List.of(new SecYReport.TransmitSa(Math.max(0, using), true, 561, 0, 400)),
          List.of());
    }

    private String sak(byte[] wrapped) {
      return HexFormat.of().formatHex(keys.reference().unwrap(transport, wrapped));
    }

    boolean logged(String part) {
      return log.stream().anyMatch(line -> line.contains(part));
    }
  }

  void pass(Duration time) {
    loop.runFor(time);
  }

  void pass(int seconds) {
    pass(Duration.ofSeconds(seconds));
  }

  boolean secured() {
    return r0.understood() && r1.understood();
  }
}
