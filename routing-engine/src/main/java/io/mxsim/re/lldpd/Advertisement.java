package io.mxsim.re.lldpd;

import io.mxsim.chassis.MacAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An LLDP data unit (IEEE 802.1AB clause 9).
 *
 * @param chassisId and {@code portId} as text, whatever their kind
 * @param ttlSeconds how long it holds; 0 takes it back
 */
record Advertisement(
    String chassisId,
    String portId,
    int ttlSeconds,
    String portDescription,
    String systemName,
    String systemDescription) {
  private static final long GROUP = 0x0180C200000EL;
  private static final int HEADER = 14;
  private static final int SHORTEST = 60;
  private static final int LONGEST = 511;
  private static final int MAC_SUBTYPE = 4;
  private static final int LOCAL_SUBTYPE = 7;
  private static final int CAPABILITIES = 7;

  /** Bridge and router. */
  private static final byte[] ABILITIES = {0, 0x14, 0, 0x14};

  /** The frame; the chassis is known by an Ethernet address. */
  byte[] frame(MacAddress chassis, MacAddress port) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new MacAddress(GROUP).bytes());
    out.writeBytes(port.bytes());
    out.write(0x88);
    out.write(0xCC);
    tlv(out, 1, MAC_SUBTYPE, chassis.bytes());
    tlv(out, 2, LOCAL_SUBTYPE, text(portId));
    tlv(out, 3, ttlSeconds >> 8, new byte[] {(byte) ttlSeconds});
    if (ttlSeconds > 0) {
      tlv(out, 4, -1, text(portDescription));
      tlv(out, 5, -1, text(systemName));
      tlv(out, 6, -1, text(systemDescription));
      tlv(out, CAPABILITIES, -1, ABILITIES);
    }
    tlv(out, 0, -1, new byte[0]);
    byte[] frame = out.toByteArray();
    return Arrays.copyOf(frame, Math.max(SHORTEST, frame.length));
  }

  private static byte[] text(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return bytes.length > LONGEST / 2 ? Arrays.copyOf(bytes, LONGEST / 2) : bytes;
  }

  /** {@code first} stands before the value, unless it is negative. */
  private static void tlv(ByteArrayOutputStream out, int type, int first, byte[] value) {
    int length = value.length + (first < 0 ? 0 : 1);
    out.write(type << 1 | length >> 8);
    out.write(length);
    if (first >= 0) {
      out.write(first);
    }
    out.writeBytes(value);
  }

  /** Reads a frame; empty when one of the three mandatory parts is missing or damaged. */
  static Optional<Advertisement> decode(byte[] frame) {
    String[] texts = new String[7];
    int ttl = -1;
    int at = HEADER;
    while (at + 2 <= frame.length) {
      int type = (frame[at] & 0xff) >> 1;
      int length = (frame[at] & 1) << 8 | frame[at + 1] & 0xff;
      int begin = at + 2;
      at = begin + length;
      if (at > frame.length) {
        return Optional.empty();
      }
      byte[] value = Arrays.copyOfRange(frame, begin, at);
      if (type == 0) {
        break;
      } else if (type <= 2) {
        texts[type] = length < 2 ? null : id(type, value);
      } else if (type == 3) {
        ttl = length < 2 ? -1 : (value[0] & 0xff) << 8 | value[1] & 0xff;
      } else if (type < texts.length) {
        texts[type] = printable(value, 0);
      }
    }
    return texts[1] == null || texts[2] == null || ttl < 0
        ? Optional.empty()
        : Optional.of(
            new Advertisement(
                texts[1], texts[2], ttl, known(texts[4]), known(texts[5]), known(texts[6])));
  }

  private static String known(String text) {
    return text == null ? "" : text;
  }

  private static String id(int type, byte[] value) {
    int mac = type == 1 ? MAC_SUBTYPE : 3;
    return value[0] == mac
        ? HexFormat.ofDelimiter(":").formatHex(value, 1, value.length)
        : printable(value, 1);
  }

  /** What a neighbour says is shown on terminals: control characters become points. */
  private static String printable(byte[] value, int from) {
    String text = new String(value, from, value.length - from, StandardCharsets.UTF_8);
    StringBuilder shown = new StringBuilder();
    text.chars().forEach(c -> shown.append(Character.isISOControl(c) ? '.' : (char) c));
    return shown.toString();
  }
}
