package io.mxsim.re.dot1xd;

import io.mxsim.chassis.MacAddress;
import io.mxsim.macsec.control.Sci;
import io.mxsim.re.config.ConfigNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code secure-channel} of static-sak mode.
 *
 * @param keys by association number
 */
record StaticChannel(
    String name,
    boolean inbound,
    Sci sci,
    boolean encrypt,
    int offset,
    boolean includeSci,
    Map<Integer, ConfigNode> keys) {
  StaticChannel {
    keys = Map.copyOf(keys);
  }

  /** Those of an association that are complete. */
  static List<StaticChannel> all(ConfigNode ca) {
    List<StaticChannel> channels = new ArrayList<>();
    for (ConfigNode channel : ca.all("secure-channel")) {
      if (channel.has("direction") && channel.has("id", "mac-address")) {
        channels.add(of(channel));
      }
    }
    return channels;
  }

  private static StaticChannel of(ConfigNode channel) {
    Map<Integer, ConfigNode> keys = new TreeMap<>();
    for (ConfigNode association : channel.all("security-association")) {
      association
          .find("key")
          .ifPresent(key -> keys.put(Integer.parseInt(association.value()), key));
    }
    MacAddress mac = address(channel.text("id", "mac-address").orElseThrow());
    int port = Integer.parseInt(channel.text("id", "port-id").orElse("1"));
    return new StaticChannel(
        channel.value(),
        channel.text("direction").orElseThrow().equals("inbound"),
        Sci.of(mac, port),
        channel.has("encryption"),
        Integer.parseInt(channel.text("offset").orElse("0")),
        channel.has("include-sci"),
        keys);
  }

  private static MacAddress address(String text) {
    long value = 0;
    for (String octet : text.split("[:.-]")) {
      value = value << (4 * octet.length()) | HexFormat.fromHexDigits(octet);
    }
    return new MacAddress(value);
  }
}
