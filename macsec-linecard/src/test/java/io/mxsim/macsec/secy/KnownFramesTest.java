package io.mxsim.macsec.secy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.chassis.json.JsonObject;
import io.mxsim.chassis.json.JsonReader;
import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.CipherSuite;
import io.mxsim.macsec.control.Sci;
import io.mxsim.macsec.control.SecureKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The frames of IEEE 802.1AE Annex C, and two with a confidentiality offset that two independent
 * implementations agree on, octet for octet both ways.
 */
class KnownFramesTest {
  private static final int TCI = 14;

  /** One protected frame. */
  private record Known(JsonObject json) {
    byte[] bytes(String name) {
      return SecYBench.hex(json.text(name));
    }

    long number(String name) {
      return Long.parseUnsignedLong(json.text(name), 16);
    }

    SecYBench bench() {
      SecYBench bench = new SecYBench();
      bench.sci = number("sci");
      bench.suite =
          CipherSuite.valueOf(json.text("suite").replace('-', '_').toUpperCase(Locale.ROOT));
      bench.offset = json.count("offset");
      return bench.configured();
    }

    SecureKey key() {
      int ssci = json.text("ssci").isEmpty() ? 0 : (int) number("ssci");
      return new SecureKey(bytes("sak"), ssci, bytes("salt"));
    }

    int tci() {
      return bytes("protected")[TCI] & 0xff;
    }
  }

  private static List<Known> all() throws IOException {
    try (InputStream in = KnownFramesTest.class.getResourceAsStream("frames.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return JsonReader.read(text).objects("frames").stream().map(Known::new).toList();
    }
  }

  @Test
  void thereAreSixteenOfTheStandardAndTwoWithAnOffset() throws IOException {
    assertEquals(18, all().size());
  }

  @TestFactory
  @Tag("P-CR6")
  @Tag("G-MS7")
  Stream<DynamicTest> aFrameIsProtectedAsTheStandardSays() throws IOException {
    return all().stream()
        .map(known -> DynamicTest.dynamicTest(known.json().text("name"), () -> protects(known)));
  }

  private static void protects(Known known) {
    SecYBench bench = known.bench();
    Nonce nonce =
        bench.suite.extendedPn() ? Nonce.extended(known.key()) : Nonce.of(known.number("sci"));
    TransmitSa sa =
        new TransmitSa(
            known.tci() & SecTag.AN,
            known.key(),
            bench.engine(known.bytes("sak")),
            nonce,
            bench.offset,
            known.number("pn"));
    Frame frame = bench.pool.frame(known.bytes("plain"));

    Protection.protect(frame, sa, known.tci(), known.number("sci"));

    assertArrayEquals(known.bytes("protected"), frame.toBytes());
  }

  @TestFactory
  @Tag("P-CR6")
  @Tag("G-MS7")
  Stream<DynamicTest> aFrameOfTheStandardIsValid() throws IOException {
    return all().stream()
        .map(known -> DynamicTest.dynamicTest(known.json().text("name"), () -> validates(known)));
  }

  private static void validates(Known known) {
    SecYBench bench = known.bench();
    Sci sci = new Sci(known.number("sci"));
    bench.secY.createReceiveSc(sci);
    bench.secY.createReceiveSa(
        sci,
        known.tci() & SecTag.AN,
        bench.engine(known.bytes("sak")),
        known.key(),
        known.number("pn"));

    bench.fromWire(known.bytes("protected"));

    assertEquals(1, bench.received().inPktsOk());
    assertArrayEquals(known.bytes("plain"), bench.client.getFirst());
  }
}
