package io.mxsim.re.inet;

import io.mxsim.re.mgd.Invocation;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a ping is asked to do.
 *
 * @param count of packets, or {@link Integer#MAX_VALUE}
 * @param patience after the last packet; empty for as long as the answers suggest
 * @param through the interface to send out of
 */
record PingSettings(
    String host,
    InetAddress address,
    int count,
    int size,
    boolean rapid,
    boolean mayFragment,
    Duration interval,
    Optional<InetAddress> source,
    Optional<String> through,
    int ttl,
    int trafficClass,
    Optional<Duration> patience,
    byte[] pattern) {
  private static final int SIZE4 = 56;
  private static final int SIZE6 = 8;
  private static final int RAPID_COUNT = 5;
  private static final int TTL = 64;

  static PingSettings of(Invocation invocation, InetAddress address) {
    boolean rapid = invocation.has("rapid");
    boolean inet6 = address.getAddress().length > Integer.BYTES;
    double interval = Double.parseDouble(invocation.argument("interval").orElse("1"));
    return new PingSettings(
        invocation.argument("host").orElseThrow(),
        address,
        number(invocation, "count", rapid ? RAPID_COUNT : Integer.MAX_VALUE),
        number(invocation, "size", inet6 ? SIZE6 : SIZE4),
        rapid,
        !invocation.has("do-not-fragment"),
        Duration.ofNanos((long) (interval * 1e9)),
        invocation.argument("source").flatMap(Target::literal),
        invocation.argument("interface"),
        number(invocation, "ttl", TTL),
        number(invocation, "tos", 0),
        invocation.argument("wait").map(Long::valueOf).map(Duration::ofSeconds),
        pattern(invocation.argument("pattern").orElse("")));
  }

  private static int number(Invocation invocation, String name, int usual) {
    return invocation.argument(name).map(Integer::valueOf).orElse(usual);
  }

  private static byte[] pattern(String text) {
    return HexFormat.of().parseHex(text.length() % 2 == 0 ? text : "0" + text);
  }

  boolean inet6() {
    return address.getAddress().length > Integer.BYTES;
  }

  /** The octets behind the ICMP header. */
  byte[] body() {
    byte[] body = new byte[size];
    for (int i = 0; i < size; i++) {
      body[i] = pattern.length == 0 ? (byte) i : pattern[i % pattern.length];
    }
    return body;
  }
}
