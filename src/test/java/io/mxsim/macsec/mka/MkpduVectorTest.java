package io.mxsim.macsec.mka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.mka.Mkpdu.DistributedSak;
import io.mxsim.macsec.mka.MkpduReader.Outcome;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Frames that other implementations sent. The first three are of two vendors' switches, known from
 * a public test suite; the last one was accepted by hostap's KaY.
 */
@Tag("G-MS7")
class MkpduVectorTest {
  private static final String ONES = "11111111111111111111111111111111";
  private static final JdkKeys VENDORS = new JdkKeys(bytes(ONES), Ckn.parse(ONES + ONES));
  private static final JdkKeys LONG =
      new JdkKeys(
          bytes("2345678922334455667788992223334123456789223344556677889922233341"),
          Ckn.parse("ab12cd34ef56"));

  private static final String NO_PRIORITY =
      "0180c2000003004268a81e03888e0305005401fff03c004268a81e03000abc6a009659777a823a90d9e7"
          + "000000010080c201"
          + ONES
          + ONES
          + "ff000010e5f56a86565cb1cca9b935046d2a436a";
  private static final String POTENTIAL_PEER =
      "0180c2000003cc4e24c4f77f888e030500680110e03ccc4e24c4f77f0080718b8a39866b2f5814c9dcf6"
          + "0000007d0080c201"
          + ONES
          + ONES
          + "02000010bc6a009659777a823a90d9e700000001ff0000103501dc29fdd1ffd5359c5f6fc99ccac0";
  private static final String HANDING_OUT =
      "0180c2000003cc4e24c4f77f888e030500b40110e03ccc4e24c4f77f0080718b8a39866b2f5814c9dcf6"
          + "000000810080c201"
          + ONES
          + ONES
          + "01000010bc6a009659777a823a90d9e700000002"
          + "03100028718b8a39866b2f5814c9dcf6000000010000000000000000000000000000000000000000"
          + "000000000410001c00000001437a05889fe82d94572b3f137efb01367956423fbda19f75"
          + "ff000010b048cfe03aa19452442703e637e15572";
  private static final String HANDING_OUT_256 =
      "0180c20000030200000000bb888e030500b4010af0220200000000bb0001703c855b0774dfeaf6cc5224"
          + "000000020080c201ab12cd34ef560000"
          + "01000010ad21fbad4debbbd7815ffe3a00000001"
          + "03300028703c855b0774dfeaf6cc5224000000010000000100000000000000000000000000000000"
          + "000000000430003400000001"
          + "0080c20001000002666480825c83f63acb3af57a1678a41e0e370a705fb8ef57537fbae311c01b4f"
          + "18376aaaf4f3b4cdff000010064b2e956564d84a4a0dfd80456bac60";

  @Test
  void aVendorThatNeverServes() {
    Mkpdu pdu = read(NO_PRIORITY, VENDORS);

    assertEquals(255, pdu.priority());
    assertTrue(pdu.keyServer() && pdu.macsecDesired());
    assertEquals(3, pdu.capability());
    assertEquals("00:42:68:A8:1E:03/10", pdu.actor().toString());
    assertEquals(1, pdu.messageNumber());
    assertTrue(pdu.live().isEmpty() && pdu.potential().isEmpty());
  }

  @Test
  void aVendorThatHearsAPotentialPeer() {
    Mkpdu pdu = read(POTENTIAL_PEER, VENDORS);

    assertEquals(125, pdu.messageNumber());
    assertEquals(2, pdu.capability());
    assertEquals("BC6A009659777A823A90D9E7", pdu.potential().getFirst().member().toString());
  }

  @Test
  void aVendorThatHandsOutASak() {
    Mkpdu pdu = read(HANDING_OUT, VENDORS);
    DistributedSak set = pdu.distributedSak().orElseThrow();

    assertEquals(1, set.offsetCode());
    assertEquals(Optional.empty(), set.suite());
    assertEquals("1813dc204bde640437c0bc9e69b1fd39", sak(VENDORS, set));
    assertEquals(
        "718B8A39866B2F5814C9DCF6/1", pdu.sakUse().orElseThrow().latest().key().toString());
    assertTrue(pdu.sakUse().orElseThrow().latest().rx());
  }

  @Test
  void aKeyServerThatHandsOutASakOf256Bits() {
    Mkpdu pdu = read(HANDING_OUT_256, LONG);
    DistributedSak set = pdu.distributedSak().orElseThrow();

    assertEquals(3, set.offsetCode());
    assertEquals(Optional.of(CipherSuite.GCM_AES_256.identifier()), set.suite());
    assertEquals(
        "e9ec28de393c9a121f6b2338fa0648c8574a267d960c52f3fac2bdccbfc840ab", sak(LONG, set));
    assertTrue(pdu.sakUse().orElseThrow().latest().tx());
  }

  @Test
  void whatTheySentIsWhatWeWouldHaveSent() {
    assertWrittenAgain(NO_PRIORITY, VENDORS);
    assertWrittenAgain(POTENTIAL_PEER, VENDORS);
    assertWrittenAgain(HANDING_OUT, VENDORS);
    assertWrittenAgain(HANDING_OUT_256, LONG);
  }

  @Test
  void anIcvCoversEveryOctet() {
    byte[] frame = bytes(HANDING_OUT);
    byte[] icv = VENDORS.icv(frame, frame.length - MkpduWriter.ICV);
    for (int at = 0; at < frame.length - MkpduWriter.ICV; at++) {
      frame[at] ^= 1;
      assertTrue(!Arrays.equals(icv, VENDORS.icv(frame, frame.length - MkpduWriter.ICV)));
      frame[at] ^= 1;
    }
  }

  @Test
  void whatFollowsThePduIsPadding() {
    byte[] frame = Arrays.copyOf(bytes(POTENTIAL_PEER), 200);

    assertEquals(
        MkpduReader.read(bytes(POTENTIAL_PEER)).toString(), MkpduReader.read(frame).toString());
  }

  private static void assertWrittenAgain(String hex, JdkKeys keys) {
    byte[] frame = MkpduWriter.write(read(hex, keys));
    int icvAt = frame.length - MkpduWriter.ICV;
    System.arraycopy(keys.icv(frame, icvAt), 0, frame, icvAt, MkpduWriter.ICV);

    assertEquals(hex, HexFormat.of().formatHex(frame));
  }

  private static Mkpdu read(String hex, JdkKeys keys) {
    byte[] frame = bytes(hex);
    Outcome.Good good = assertInstanceOf(Outcome.Good.class, MkpduReader.read(frame));
    byte[] icv = Arrays.copyOfRange(frame, good.icvAt(), frame.length);
    assertArrayEquals(icv, keys.icv(frame, good.icvAt()));
    return good.pdu();
  }

  private static String sak(JdkKeys keys, DistributedSak set) {
    JdkKeys.OpenSak sak = (JdkKeys.OpenSak) keys.unwrap(set.wrapped()).orElseThrow();
    return HexFormat.of().formatHex(sak.bytes());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
