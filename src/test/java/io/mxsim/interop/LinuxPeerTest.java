package io.mxsim.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.SecYReport;
import io.mxsim.macsec.mka.Ckn;
import io.mxsim.macsec.mka.JdkKeys;
import io.mxsim.macsec.mka.MkaCounters;
import io.mxsim.macsec.mka.ParticipantView;
import io.mxsim.macsec.mka.Role;
import io.mxsim.macsec.mka.SecYPort;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key agreement with {@code wpa_supplicant}, in both roles. */
@Tag("P-MS1")
@Tag("G-MS7")
class LinuxPeerTest {
  private static final String CKN =
      "2345678922334455667788992223334445556667778889992222333344445555";
  private static final String CAK = "23456789223344556677889922233344";
  private static final String CAK_256 = CAK + "23456789223344556677889922233341";
  private static final String MAC = "52:54:00:4d:53:01";
  private static final byte[] SALT = HexFormat.of().parseHex("e630e81a48de86a21c66fa6d");
  private static final int BETTER = 10;
  private static final int OURS = 16;
  private static final int WORSE = 20;

  private static LinuxGuest guest;
  private static int ourPort;
  private static int itsPort;

  @BeforeAll
  static void boot() throws IOException, InterruptedException {
    int[] ports = LinuxGuest.freePorts();
    itsPort = ports[0];
    ourPort = ports[1];
    guest = LinuxGuest.boot(itsPort, ourPort, MAC);
  }

  @AfterAll
  static void powerOff() {
    if (guest != null) {
      guest.close();
    }
  }

  private static LiveEnd end(CipherSuite suite, String cak) throws IOException {
    LiveEnd end = new LiveEnd(ourPort, itsPort, LiveEnd.settings(OURS, suite, true));
    join(end, cak);
    return end;
  }

  private static void join(LiveEnd end, String cak) {
    Ckn ckn = Ckn.parse(CKN);
    JdkKeys keys = new JdkKeys(HexFormat.of().parseHex(cak), ckn);
    end.ask(() -> {
      end.kay.add(ckn, keys, Role.PRIMARY);
      return 0;
    });
  }

  private static ParticipantView participant(LiveEnd end) {
    return end.ask(() -> end.kay.participants().getFirst());
  }

  private static void await(LiveEnd end, Supplicant linux, BooleanSupplier condition)
      throws InterruptedException {
    for (int i = 0; i < 150; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      Thread.sleep(200);
    }
    String ours = String.join("\n", end.ask(() -> end.events));
    throw new AssertionError(
        ours + "\n" + linux.status() + "\n" + linux.macsec() + "\n" + linux.log());
  }

  private static void awaitSession(LiveEnd end, Supplicant linux) throws InterruptedException {
    await(end, linux, () -> end.secure() && linux.secured());
  }

  @ParameterizedTest
  @CsvSource({
    BETTER + ", " + CAK,
    WORSE + ", " + CAK,
    BETTER + ", " + CAK_256,
    WORSE + ", " + CAK_256
  })
  void aSessionInBothRolesWithBothLengthsOfCak(int priority, String cak) throws Exception {
    try (LiveEnd end = end(CipherSuite.GCM_AES_128, cak);
        Supplicant linux = new Supplicant(guest, CKN, cak, priority, true).start()) {
      awaitSession(end, linux);

      ParticipantView view = participant(end);
      assertEquals(priority == WORSE, view.keyServer());
      assertTrue(linux.macsec().contains("cipher suite: GCM-AES-128"), linux.macsec());
      assertEquals(3, linux.ping(3, "-i 0.1"), () -> linux.macsec());
      assertEquals(2, linux.ping(2, "-s 1400 -i 0.1"));
      assertWellFormed(end);
    }
  }

  @Test
  void aSakOf256BitsThatWeHandOut() throws Exception {
    try (Supplicant linux =
        new Supplicant(guest, CKN, CAK_256, WORSE, true).start().withSuite("gcm-aes-256")) {
      try (LiveEnd end = end(CipherSuite.GCM_AES_256, CAK_256)) {
        awaitSession(end, linux);

        assertTrue(linux.macsec().contains("cipher suite: GCM-AES-256"), linux.macsec());
        assertEquals(3, linux.ping(3, "-i 0.1"), () -> linux.macsec());
        assertWellFormed(end);
      }
    }
  }

  private static void assertWellFormed(LiveEnd end) throws Exception {
    if (Dissector.installed()) {
      List<byte[]> frames = end.ask(() -> List.copyOf(end.frames));
      String bad = "_ws.malformed || mka.expert.undecoded_data || mka.expert.unexpected_data";
      assertEquals(List.of(), Dissector.lines(frames, bad));
      assertEquals(frames.size(), Dissector.lines(frames, "mka || macsec").size());
    }
  }

  @Test
  void withAndWithoutSciInTheFrames() throws Exception {
    try (LiveEnd end = end(CipherSuite.GCM_AES_128, CAK);
        Supplicant linux = new Supplicant(guest, CKN, CAK, WORSE, true).start()) {
      awaitSession(end, linux);
      assertEquals(3, linux.ping(3, "-i 0.1"));

      linux.sendSci(false);
      assertEquals(3, linux.ping(3, "-i 0.1"));
      end.ask(() -> {
        end.secY.includeSci(false);
        return 0;
      });
      assertEquals(3, linux.ping(3, "-i 0.1"), () -> linux.macsec());
      assertWellFormed(end);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BETTER, WORSE})
  void integrityOnly(int priority) throws Exception {
    try (LiveEnd end =
            new LiveEnd(ourPort, itsPort, LiveEnd.settings(OURS, CipherSuite.GCM_AES_128, false));
        Supplicant linux = new Supplicant(guest, CKN, CAK, priority, false).start()) {
      join(end, CAK);
      awaitSession(end, linux);

      assertEquals(3, linux.ping(3, "-i 0.1"), () -> linux.macsec());
      SecYReport.Status status = end.ask(end.secY::status);
      assertTrue(status.counters().outPktsProtected() >= 3, status.toString());
      assertEquals(0, status.counters().outPktsEncrypted());
      assertTrue(status.receive().getFirst().counters().inOctetsValidated() > 0);
      assertEquals(0, status.receive().getFirst().counters().inOctetsDecrypted());
      assertWellFormed(end);
    }
  }

  @Test
  void newSaksGoRoundTheAssociationNumbersWithoutALostPing() throws Exception {
    try (LiveEnd end = end(CipherSuite.GCM_AES_128, CAK);
        Supplicant linux = new Supplicant(guest, CKN, CAK, WORSE, true).start()) {
      awaitSession(end, linux);
      assertEquals(1, linux.ping(1, ""));
      for (int i = 1; i <= 4; i++) {
        int an = (end.sending() + 1) % 4;
        end.ask(() -> {
          end.kay.pnPending();
          return 0;
        });
        assertEquals(20, linux.ping(20, "-i 0.15"), () -> linux.macsec() + linux.log());
        await(end, linux, () -> end.sending() == an);
        assertEquals(3, linux.ping(3, "-i 0.1"), () -> linux.macsec());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BETTER, WORSE})
  void aPeerThatStartsAnewIsTakenBack(int priority) throws Exception {
    try (LiveEnd end = end(CipherSuite.GCM_AES_128, CAK)) {
      try (Supplicant linux = new Supplicant(guest, CKN, CAK, priority, true).start()) {
        awaitSession(end, linux);
        assertEquals(2, linux.ping(2, "-i 0.1"));
      }
      try (Supplicant linux = new Supplicant(guest, CKN, CAK, priority, true).start()) {
        awaitSession(end, linux);
        assertEquals(3, linux.ping(3, "-i 0.1"), () -> linux.macsec());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BETTER, WORSE})
  void weAreTakenBackWhenWeStartAnew(int priority) throws Exception {
    try (Supplicant linux = new Supplicant(guest, CKN, CAK, priority, true).start()) {
      try (LiveEnd end = end(CipherSuite.GCM_AES_128, CAK)) {
        awaitSession(end, linux);
        assertEquals(2, linux.ping(2, "-i 0.1"));
      }
      try (LiveEnd end = end(CipherSuite.GCM_AES_128, CAK)) {
        await(end, linux, () -> end.secure() && linux.ping(1, "") == 1);
        assertEquals(3, linux.ping(3, "-i 0.1"), () -> linux.macsec());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySuiteWithKeysSetByHand(CipherSuite suite) throws Exception {
    byte[] sak = Arrays.copyOf(HexFormat.of().parseHex(CAK_256), suite.keyBytes());
    String name = suite.name().toLowerCase(Locale.ROOT).replace('_', '-');
    SecYPort.Xpn ours = new SecYPort.Xpn(1, suite.extendedPn() ? SALT : new byte[0]);
    SecYPort.Xpn its = new SecYPort.Xpn(2, ours.salt());
    JdkKeys.OpenSak key = new JdkKeys.OpenSak(sak);
    KernelMacsec linux = new KernelMacsec(guest, name, HexFormat.of().formatHex(sak));
    try (LiveEnd end = new LiveEnd(ourPort, itsPort, LiveEnd.settings(OURS, suite, true))) {
      linux.set(LiveEnd.SCI, suite.extendedPn() ? HexFormat.of().formatHex(SALT) : "");
      end.ask(() -> {
        end.secY.suite(suite, 0);
        end.secY.createReceiveChannel(KernelMacsec.SCI);
        end.secY.createReceiveSa(KernelMacsec.SCI, 2, key, its);
        end.secY.createTransmitSa(2, key, ours);
        end.secY.useTransmitSa(2);
        end.secY.connect(SecYPort.Connect.SECURE);
        return 0;
      });

      assertEquals(3, linux.ping(3), linux::status);
      assertTrue(end.ask(end.secY::status).receive().getFirst().counters().inOctetsDecrypted() > 0);
    } finally {
      linux.remove();
    }
  }

  @Test
  void anotherCakIsNoSession() throws Exception {
    try (LiveEnd end = end(CipherSuite.GCM_AES_128, CAK);
        Supplicant linux = new Supplicant(guest, CKN, CAK.replace('2', '3'), WORSE, true).start()) {
      await(end, linux, () -> end.ask(() -> end.kay.counters().icvMismatch()) >= 2);

      MkaCounters counters = end.ask(() -> end.kay.counters());
      assertEquals(0, counters.received());
      assertFalse(end.secure() || linux.secured());
    }
  }
}
