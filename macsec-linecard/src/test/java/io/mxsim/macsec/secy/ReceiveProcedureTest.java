package io.mxsim.macsec.secy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecYCommand.ValidateFrames;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test of the receive procedure with the counter it moves. */
class ReceiveProcedureTest {
  private static final int LENGTH = 100;

  private final SecYBench sender = new SecYBench();
  private final byte[] frame = SecYBench.frame(SecYBench.OWN, LENGTH);
  private SecYBench receiver;

  private byte[] sealed(boolean encrypt, ValidateFrames validate) {
    sender.encrypt = encrypt;
    sender.keyed();
    receiver = sender.peer();
    receiver.validate = validate;
    receiver.configured();
    return sender.sealed(frame);
  }

  private byte[] sealed() {
    return sealed(true, ValidateFrames.STRICT);
  }

  private void delivered(int frames) {
    assertEquals(frames, receiver.client.size());
    if (frames > 0) {
      assertArrayEquals(frame, receiver.client.getLast());
    }
  }

  @Test
  @Tag("G-MS2")
  void aFrameWithoutTagIsDroppedWhenValidationIsStrict() {
    sealed();
    receiver.fromWire(frame);

    assertEquals(1, receiver.counters().inPktsNoTag());
    delivered(0);
  }

  @ParameterizedTest
  @EnumSource(value = ValidateFrames.class, mode = EnumSource.Mode.EXCLUDE, names = "STRICT")
  @Tag("G-MS2")
  void aFrameWithoutTagIsDeliveredOtherwise(ValidateFrames validate) {
    sealed(true, validate);
    receiver.fromWire(frame);

    assertEquals(1, receiver.counters().inPktsUntagged());
    delivered(1);
  }

  @Test
  void aTagOfAnotherVersionIsBad() {
    byte[] sealed = sealed();
    sealed[14] |= (byte) SecTag.VERSION;
    bad(sealed);
  }

  @ParameterizedTest
  @ValueSource(ints = {SecTag.END_STATION, SecTag.SINGLE_COPY})
  void aTagWithAnSciAndABitThatImpliesOneIsBad(int bit) {
    byte[] sealed = sealed();
    sealed[14] |= (byte) bit;
    bad(sealed);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x40, 0x80, 48, 63})
  void aShortLengthBeyondItsRangeIsBad(int shortLength) {
    byte[] sealed = sealed();
    sealed[15] = (byte) shortLength;
    bad(sealed);
  }

  @Test
  void aPacketNumberOfZeroIsBad() {
    byte[] sealed = sealed();
    Arrays.fill(sealed, 16, 20, (byte) 0);
    bad(sealed);
  }

  @Test
  void aFrameThatEndsBeforeItsIcvIsBad() {
    byte[] sealed = sealed();
    bad(Arrays.copyOf(sealed, 12 + 16 + 47 + 16));
    byte[] shortOne = sender.sealed(SecYBench.frame(SecYBench.OWN, 12 + 47));
    bad(Arrays.copyOf(shortOne, shortOne.length - 1));
  }

  private void bad(byte[] tagged) {
    long before = receiver.counters().inPktsBadTag();
    receiver.fromWire(tagged);
    assertEquals(before + 1, receiver.counters().inPktsBadTag());
    delivered(0);
  }

  @Test
  void aFrameForTheKayIsNotDelivered() {
    byte[] sealed = sealed(false, ValidateFrames.DISABLED);
    sealed[14] |= (byte) SecTag.ENCRYPTED;
    receiver.fromWire(sealed);

    delivered(0);
    assertEquals(0, receiver.received().inPktsUnchecked());
  }

  @Test
  void anUnknownSciIsDroppedWhenTheFrameMustBeValid() {
    byte[] sealed = sealed(true, ValidateFrames.CHECK);
    sealed[27] ^= 1;
    receiver.fromWire(sealed);

    assertEquals(1, receiver.counters().inPktsNoSci());
    delivered(0);
  }

  @Test
  void anUnknownSciIsStrippedAndDeliveredOtherwise() {
    byte[] sealed = sealed(false, ValidateFrames.CHECK);
    sealed[27] ^= 1;
    receiver.fromWire(sealed);

    assertEquals(1, receiver.counters().inPktsUnknownSci());
    delivered(1);
  }

  @Test
  void anAssociationThatIsNotInUseIsDroppedWhenTheFrameMustBeValid() {
    byte[] sealed = sealed(false, ValidateFrames.STRICT);
    sealed[14] |= 2;
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsNotUsingSa());
    delivered(0);
  }

  @Test
  void anAssociationThatIsNotInUseIsStrippedAndDeliveredOtherwise() {
    byte[] sealed = sealed(false, ValidateFrames.CHECK);
    sealed[14] |= 2;
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsUnusedSa());
    delivered(1);
  }

  @Test
  void withoutValidationTheFrameIsStrippedAndCountedAsUnchecked() {
    byte[] sealed = sealed(false, ValidateFrames.DISABLED);
    sealed[sealed.length - 1] ^= 1;
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsUnchecked());
    delivered(1);
  }

  @Test
  void aWrongIcvIsDroppedWhenTheFrameMustBeValid() {
    byte[] sealed = sealed(true, ValidateFrames.CHECK);
    sealed[sealed.length - 1] ^= 1;
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsNotValid());
    assertEquals(1, receiver.receivedUnderSa().inPktsNotValid());
    delivered(0);
  }

  @Test
  void aWrongIcvIsOnlyCountedOtherwise() {
    byte[] sealed = sealed(false, ValidateFrames.CHECK);
    sealed[sealed.length - 1] ^= 1;
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsInvalid());
    assertEquals(1, receiver.receivedUnderSa().inPktsInvalid());
    delivered(1);
  }

  @Test
  void aValidFrameCountsItsUserData() {
    receiver = null;
    byte[] sealed = sealed();
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsOk());
    assertEquals(1, receiver.receivedUnderSa().inPktsOk());
    assertEquals(LENGTH - 12, receiver.received().inOctetsDecrypted());
    assertEquals(0, receiver.received().inOctetsValidated());
    assertEquals(1, sender.counters().outPktsEncrypted());
    assertEquals(LENGTH - 12, sender.counters().outOctetsEncrypted());
    delivered(1);
  }

  @Test
  @Tag("G-MS2")
  void aFrameInClearCountsAsValidated() {
    byte[] sealed = sealed(false, ValidateFrames.STRICT);
    receiver.fromWire(sealed);

    assertEquals(LENGTH - 12, receiver.received().inOctetsValidated());
    assertEquals(0, receiver.received().inOctetsDecrypted());
    assertEquals(1, sender.counters().outPktsProtected());
    assertEquals(LENGTH - 12, sender.counters().outOctetsProtected());
    assertEquals(1, sender.secY.status().transmit().getFirst().protectedPackets());
    delivered(1);
  }

  @Test
  @Tag("G-MS2")
  void aReplayIsLateWhenThereIsProtection() {
    sender.replayProtect = true;
    byte[] sealed = sealed();
    receiver.fromWire(sealed);
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsLate());
    assertEquals(1, receiver.received().inPktsOk());
    delivered(1);
  }

  @Test
  @Tag("G-MS2")
  void aReplayIsDelayedWhenThereIsNone() {
    byte[] sealed = sealed();
    receiver.fromWire(sealed);
    receiver.fromWire(sealed);

    assertEquals(1, receiver.received().inPktsDelayed());
    assertEquals(1, receiver.received().inPktsOk());
    delivered(2);
  }

  @Test
  @Tag("G-MS2")
  void theWindowDecidesHowFarAFrameMayBeBehind() {
    sender.replayProtect = true;
    sender.replayWindow = 3;
    byte[] first = sealed();
    byte[] second = sender.sealed(frame);
    sender.sealed(frame);
    byte[] fourth = sender.sealed(frame);
    byte[] fifth = sender.sealed(frame);

    receiver.fromWire(fourth);
    receiver.fromWire(second);
    receiver.fromWire(fifth);
    receiver.fromWire(second);
    receiver.fromWire(first);

    assertEquals(3, receiver.received().inPktsOk());
    assertEquals(2, receiver.received().inPktsLate());
    var sa = receiver.secY.status().receive().getFirst().associations().getFirst();
    assertEquals(6, sa.nextPn());
    assertEquals(3, sa.lowestPn());
  }

  @Test
  void theLowestNumberCanBeRaised() {
    sender.replayProtect = true;
    sender.replayWindow = 1000;
    byte[] sealed = sealed();
    receiver.secY.raiseLowestPn(new Sci(SecYBench.OWN), 0, 2);

    receiver.fromWire(sealed);
    receiver.secY.raiseLowestPn(new Sci(SecYBench.OWN), 0, 1);

    assertEquals(1, receiver.received().inPktsLate());
    var sa = receiver.secY.status().receive().getFirst().associations().getFirst();
    assertEquals(2, sa.lowestPn());
  }

  @Test
  void anEndStationsSciFollowsFromItsAddress() {
    byte[] sealed = sealed();
    receiver.secY.createReceiveSc(new Sci(0x0200000000010001L));
    byte[] plain = SecYBench.frame(SecYBench.OWN, LENGTH);
    implied(SecTag.END_STATION, SecYBench.OWN, plain);
    assertTrue(sealed.length > 0);
  }

  @Test
  void aSingleCopyHasPortZero() {
    sealed();
    long sci = SecYBench.OWN & ~0xffffL;
    receiver.secY.createReceiveSc(new Sci(sci));
    receiver.receive(sci, 0, receiver.sak(), 1);
    implied(SecTag.SINGLE_COPY, sci, SecYBench.frame(sci, LENGTH));
  }

  private void implied(int bit, long sci, byte[] plain) {
    TransmitSa sa =
        new TransmitSa(
            0, sender.key(sender.sak(), 0), sender.engine(sender.sak()), Nonce.of(sci), 0, 1);
    var tagged = sender.pool.frame(plain);
    Protection.protect(tagged, sa, bit | SecTag.ENCRYPTED | SecTag.CHANGED, sci);
    receiver.fromWire(tagged.toBytes());
    assertArrayEquals(plain, receiver.client.getLast());
  }

  @Test
  void aFrameWithoutAnySciBelongsToNobodyWhenThereAreSeveralPeers() {
    sender.includeSci = false;
    byte[] sealed = sealed();
    receiver.secY.createReceiveSc(new Sci(0x0200000000010001L));
    receiver.fromWire(sealed);

    assertEquals(1, receiver.counters().inPktsNoSci());
    delivered(0);

    receiver.secY.deleteReceiveSc(new Sci(0x0200000000010001L));
    receiver.fromWire(sealed);
    delivered(1);
  }

  @Test
  void everyPeerHasItsOwnChannelAndFourAssociations() {
    sealed();
    long third = 0x0200000000030001L;
    receiver.secY.createReceiveSc(new Sci(third));
    for (int an = 0; an < 4; an++) {
      byte[] sak = new byte[16];
      sak[0] = (byte) an;
      receiver.receive(third, an, sak, 1);
    }
    SecYBench other = new SecYBench();
    other.sci = third;
    other.configured();
    for (int an = 0; an < 4; an++) {
      byte[] sak = new byte[16];
      sak[0] = (byte) an;
      other.transmit(an, sak, 1);
      other.secY.useTransmitSa(an);
      receiver.fromWire(other.sealed(frame));
    }

    delivered(4);
    var channel = receiver.secY.status().receive().getFirst();
    assertEquals(new Sci(third), channel.sci());
    assertEquals(4, channel.counters().inPktsOk());
    assertEquals(4, channel.associations().size());
    assertTrue(channel.associations().stream().allMatch(sa -> sa.counters().inPktsOk() == 1));
  }

  @Test
  void theChannelsCountersOutliveItsAssociations() {
    byte[] sealed = sealed();
    receiver.fromWire(sealed);
    receiver.secY.deleteReceiveSa(new Sci(SecYBench.OWN), 0);
    receiver.receive(SecYBench.OWN, 0, receiver.sak(), 2);

    assertEquals(1, receiver.received().inPktsOk());
    assertEquals(0, receiver.receivedUnderSa().inPktsOk());

    receiver.secY.clearCounters();
    assertEquals(0, receiver.received().inPktsOk());
  }

  @Test
  void theSameKeyOfAnotherSenderIsNotValid() {
    byte[] sealed = sealed();
    receiver.secY.createReceiveSc(new Sci(0x0200000000010001L));
    receiver.receive(0x0200000000010001L, 0, receiver.sak(), 1);
    sealed[21] = 0;
    sealed[22] = 0;
    sealed[23] = 0;
    sealed[24] = 0;
    sealed[25] = 1;
    receiver.fromWire(sealed);

    assertEquals(0, receiver.client.size());
    assertEquals(1, receiver.received().inPktsNotValid());
  }
}
