package io.mxsim.chassis.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SerialLineTest {
  private final SerialLine line = new SerialLine(8);
  private final StringBuilder heard = new StringBuilder();

  @Test
  @Tag("G-HW2")
  void everyConnectedTerminalHearsTheDevice() {
    StringBuilder other = new StringBuilder();
    SerialLine.Connection connection = line.connect(bytes -> heard.append(text(bytes)));
    line.connect(bytes -> other.append(text(bytes)));

    line.write(bytes("one "));
    connection.close();
    line.write(bytes("two"));

    assertEquals("one ", heard.toString());
    assertEquals("one two", other.toString());
    assertEquals(7, line.bytesOut());
  }

  @Test
  void whatIsTypedWhileNobodyReadsIsLost() {
    line.type(bytes("lost"));
    line.read(bytes -> heard.append(text(bytes)));
    line.type(bytes("heard"));

    assertEquals("heard", heard.toString());
    assertEquals(5, line.bytesIn());
    assertEquals(4, line.bytesDropped());
  }

  @Test
  void aLateTerminalCanBeShownTheLastBytes() {
    line.write(bytes("abc"));
    assertArrayEquals(bytes("abc"), line.scrollback());

    line.write(bytes("defghijk"));

    assertEquals("defghijk", text(line.scrollback()));
    line.write(bytes("lm"));
    assertEquals("fghijklm", text(line.scrollback()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  @Test
  void aForgottenScrollbackBeginsAnew() {
    SerialLine line = new SerialLine(8);
    line.write(bytes("a secret of one user"));

    line.forget();
    line.write(bytes("login: "));

    assertEquals("login: ", text(line.scrollback()));
  }
}
