package io.mxsim.macsec.mka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.mka.SecYPort.Connect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stations on one medium agree on keys, and go on agreeing. */
class KayTest {
  private static final String CKN = "2345678922334455";
  private static final String OTHER = "ABCDEF";
  private static final String CAK = "secret";

  private final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  private final List<Station> medium = new ArrayList<>();

  private Station station(int number, int priority) {
    return station(number, priority, CipherSuite.GCM_AES_128);
  }

  private Station station(int number, int priority, CipherSuite suite) {
    return new Station(loop, medium, number, Station.settings(number, priority, suite));
  }

  private void run(double seconds) {
    loop.runFor(Duration.ofMillis((long) (seconds * 1000)));
  }

  private static void agree(Station... stations) {
    for (Station from : stations) {
      for (Station to : stations) {
        assertTrue(from == to || from.isUnderstoodBy(to), from.sci + " to " + to.sci);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("G-MS7")
  void twoStationsAgreeWithinTwoHellos(CipherSuite suite) {
    Station left = station(1, 16, suite).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16, suite).join(CKN, CAK, Role.PRIMARY);
    assertEquals(List.of(Connect.PENDING), left.connects);

    run(3);

    agree(left, right);
    assertEquals(suite.keyBytes(), left.sending().bytes().length);
    assertEquals(List.of(Connect.PENDING, Connect.SECURE), left.connects);
  }

  @Test
  @Tag("P-MS1")
  void theLowerPriorityNumberIsKeyServerAndOnATieTheLowerSci() {
    Station left = station(1, 20).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 10).join(CKN, CAK, Role.PRIMARY);
    run(3);
    assertFalse(left.kay.participants().getFirst().keyServer());
    assertTrue(right.kay.participants().getFirst().keyServer());

    left.kay.settings(Station.settings(1, 10, CipherSuite.GCM_AES_128));
    run(5);
    assertTrue(left.kay.participants().getFirst().keyServer());
    assertFalse(right.kay.participants().getFirst().keyServer());
    agree(left, right);
  }

  @Test
  void nobodyServesWithPriority255() {
    Station left = station(1, 255).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 255).join(CKN, CAK, Role.PRIMARY);
    run(20);

    assertFalse(left.secure() || right.secure());
    assertTrue(left.kay.participants().getFirst().peers().getFirst().live());
  }

  @Test
  void anotherCakOrCknComesToNothingAndIsCounted() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station wrong = station(2, 16).join(CKN, "wrong", Role.PRIMARY);
    Station stranger = station(3, 16).join(OTHER, CAK, Role.PRIMARY);
    run(20);

    assertFalse(left.secure() || wrong.secure() || stranger.secure());
    assertTrue(left.kay.counters().icvMismatch() >= 9);
    assertTrue(left.kay.counters().cakMismatch() >= 9);
    assertEquals(0, left.kay.counters().received());
    assertEquals(List.of(), left.kay.participants().getFirst().peers());
  }

  @Test
  void threeStationsShareOneKeyAndALateOneBringsANewKey() {
    Station first = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station second = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    run(10);
    KeyId before = first.kay.participants().getFirst().latest();

    Station third = station(3, 16).join(CKN, CAK, Role.PRIMARY);
    run(10);

    agree(first, second, third);
    assertNotEquals(before, first.kay.participants().getFirst().latest());
  }

  @Test
  void aSilentPeerIsLostAfterItsLifeTimeAndThePortCloses() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    run(5);

    right.passes = frame -> false;
    run(5);
    assertTrue(left.secure());
    run(3.5);

    assertFalse(left.secure());
    assertEquals(Connect.PENDING, left.connects.getLast());
    assertTrue(left.associations.isEmpty(), left.associations.toString());
    assertEquals(-1, left.using);
  }

  @Test
  void withShouldSecureThePortIsOpenInClearMeanwhile() {
    KaySettings strict = Station.settings(1, 16, CipherSuite.GCM_AES_128);
    KaySettings open =
        new KaySettings(
            strict.sci(), 16, strict.suite(), 0, true, strict.hello(), Duration.ZERO, false);
    Station left = new Station(loop, medium, 1, open).join(CKN, CAK, Role.PRIMARY);

    assertEquals(List.of(Connect.UNAUTHENTICATED), left.connects);
  }

  @Test
  void aRestartedPeerIsTakenAtOnceAndNumbersGoOn() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    run(5);
    int an = left.using;

    right.kay.remove(Ckn.parse(CKN));
    right.join(CKN, CAK, Role.PRIMARY);
    run(4);

    agree(left, right);
    assertEquals((an + 1) % 4, left.using);
  }

  @Test
  void rekeyingGoesRoundTheAssociationNumbersWithoutALostMoment() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    run(5);

    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      left.kay.pnPending();
      for (int step = 0; step < 1000; step++) {
        run(0.01);
        agree(left, right);
      }
      numbers.add(left.using);
    }

    assertEquals(List.of(1, 2, 3, 0, 1, 2), numbers);
    assertEquals(
        2, left.associations.keySet().stream().filter(key -> !key.startsWith("sc")).count());
  }

  @Test
  @Tag("G-MS4")
  void aNewCakTakesOverWithoutALostMoment() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    run(5);

    left.kay.role(Ckn.parse(CKN), Role.PRECEDING);
    left.join(OTHER, "next", Role.PRIMARY);
    for (int step = 0; step < 500; step++) {
      run(0.01);
      agree(left, right);
    }
    right.kay.role(Ckn.parse(CKN), Role.PRECEDING);
    right.join(OTHER, "next", Role.PRIMARY);
    for (int step = 0; step < 2000; step++) {
      run(0.01);
      agree(left, right);
    }
    left.kay.remove(Ckn.parse(CKN));
    right.kay.remove(Ckn.parse(CKN));
    for (int step = 0; step < 2000; step++) {
      run(0.01);
      agree(left, right);
    }

    ParticipantView only = left.kay.participants().getFirst();
    assertEquals(Ckn.parse(OTHER), only.ckn());
    assertTrue(only.principal());
  }

  @Test
  void theFallbackCarriesTheSessionWhileThePrimaryHasNobody() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY).join(OTHER, "back", Role.FALLBACK);
    Station right =
        station(2, 16).join(CKN, "other", Role.PRIMARY).join(OTHER, "back", Role.FALLBACK);
    run(6);

    agree(left, right);
    assertTrue(left.kay.participants().get(1).principal());
  }

  @Test
  void replayedAndTamperedPdusAreCountedAndChangeNothing() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    List<byte[]> recorded = new ArrayList<>();
    right.sent = frame -> recorded.add(frame.clone());
    run(10);
    int events = left.events.size();
    long received = left.kay.counters().received();

    recorded.forEach(left.kay::received);
    for (byte[] frame : recorded) {
      for (int i = 0; i < frame.length; i++) {
        byte[] tampered = frame.clone();
        tampered[i] ^= 0x10;
        left.kay.received(tampered);
      }
    }

    assertEquals(
        recorded.size(), left.kay.counters().replayed() + left.kay.counters().duplicateNumber());
    assertEquals(received + recorded.size(), left.kay.counters().received());
    assertTrue(left.events.size() > events);
    run(10);
    agree(left, right);
  }

  @Test
  void lossOfAnyOnePduDelaysAgreementAtMost() {
    for (int lost = 0; lost < 12; lost++) {
      medium.clear();
      Station left = station(1, 16);
      Station right = station(2, 16);
      int victim = lost;
      int[] count = {0};
      left.passes = frame -> count[0]++ != victim;
      right.passes = frame -> count[0]++ != victim;
      left.join(CKN, CAK, Role.PRIMARY);
      right.join(CKN, CAK, Role.PRIMARY);
      run(12);
      agree(left, right);
      left.kay.close();
      right.kay.close();
    }
  }

  @Test
  void heavyLossNeverLeavesTheStationsApartForLong() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    Random chance = new Random(4);
    left.passes = frame -> chance.nextInt(100) >= 30;
    right.passes = frame -> chance.nextInt(100) >= 30;
    for (int minute = 0; minute < 60; minute++) {
      if (minute % 7 == 0) {
        left.kay.pnPending();
      }
      run(60);
    }
    left.passes = frame -> true;
    right.passes = frame -> true;
    run(20);

    agree(left, right);
  }

  @Test
  void rubbishIsCountedAndNeverThrows() {
    Station left = station(1, 16).join(CKN, CAK, Role.PRIMARY);
    Station right = station(2, 16).join(CKN, CAK, Role.PRIMARY);
    List<byte[]> recorded = new ArrayList<>();
    right.sent = frame -> recorded.add(frame.clone());
    run(10);
    Random random = new Random(5);

    for (int i = 0; i < 20_000; i++) {
      byte[] frame = recorded.get(random.nextInt(recorded.size())).clone();
      byte[] cut = java.util.Arrays.copyOf(frame, random.nextInt(frame.length + 20));
      for (int flips = random.nextInt(4); flips > 0 && cut.length > 0; flips--) {
        cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
      }
      left.kay.received(cut);
    }

    run(10);
    agree(left, right);
  }
}
