package io.mxsim.re.inet;

import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.dcd.Prefixes;
import io.mxsim.re.inet.NeighbourCache.Known;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code show arp}, {@code show ipv6 neighbors}, and the commands that clear what they show. */
public final class ShowNeighbours implements OperationalCommand {
  private static final Duration REACHABLE = Duration.ofSeconds(30);

  private final String rpc;
  private final NeighbourCache cache;
  private final EventLoop loop;

  private ShowNeighbours(String rpc, NeighbourCache cache, EventLoop loop) {
    this.rpc = rpc;
    this.cache = cache;
    this.loop = loop;
  }

  /** All of them. */
  public static List<OperationalCommand> all(NeighbourCache cache, EventLoop loop) {
    return List.of(
        new ShowNeighbours("get-arp-table-information", cache, loop),
        new ShowNeighbours("get-ipv6-nd-information", cache, loop),
        new ShowNeighbours("clear-arp-table", cache, loop),
        new ShowNeighbours("clear-ipv6-nd-information", cache, loop));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    switch (rpc) {
      case "get-arp-table-information" -> arp(invocation);
      case "get-ipv6-nd-information" -> neighbours(invocation);
      case "clear-arp-table" -> clear(invocation, false);
      default -> clear(invocation, true);
    }
  }

  private static boolean inet6(Known known) {
    return known.address().getAddress().length > Integer.BYTES;
  }

  private static boolean chosen(Known known, Invocation invocation) {
    Optional<String> unit = invocation.argument("interface");
    Optional<String> host = invocation.argument("hostname");
    String address = Prefixes.text(known.address());
    return unit.filter(name -> !known.unit().name().equals(name)).isEmpty()
        && host.filter(name -> !address.equals(name)).isEmpty();
  }

  private List<Known> chosen(Invocation invocation, boolean inet6) {
    return cache.known().stream()
        .filter(known -> inet6(known) == inet6 && chosen(known, invocation))
        .toList();
  }

  private void arp(Invocation invocation) {
    boolean names = !invocation.has("no-resolve");
    StringBuilder text =
        new StringBuilder(
            names
                ? "MAC Address       Address         Name                      Interface"
                    + "               Flags\n"
                : "MAC Address       Address         Interface         Flags\n");
    Element reply = Element.of("arp-table-information");
    List<Known> all = chosen(invocation, false);
    for (Known known : all) {
      String address = Prefixes.text(known.address());
      String unit = known.unit().name();
      text.append(
          names
              ? "%s %-15s %-25s %-23s none\n".formatted(known.mac(), address, address, unit)
              : "%s %-15s %-17s none\n".formatted(known.mac(), address, unit));
      Element entry =
          Element.of("arp-table-entry")
              .leaf("mac-address", known.mac())
              .leaf("ip-address", address);
      if (names) {
        entry.leaf("hostname", address);
      }
      reply.add(
          entry
              .leaf("interface-name", unit)
              .add(Element.of("arp-table-entry-flags").flag("none", true)));
    }
    reply.leaf("arp-entry-count", all.size());
    invocation.answer(reply, text + "Total entries: " + all.size() + "\n");
  }

  private void neighbours(Invocation invocation) {
    StringBuilder text = new StringBuilder();
    text.append("IPv6 Address                            Linklayer Address  State       Exp   Rtr")
        .append("  Secure  Interface\n");
    Element reply = Element.of("ipv6-nd-information");
    List<Known> all = chosen(invocation, true);
    for (Known known : all) {
      Duration age = Duration.between(known.confirmed(), loop.now());
      boolean fresh = age.compareTo(REACHABLE) < 0;
      String state = fresh ? "reachable" : "stale";
      Duration left = fresh ? REACHABLE.minus(age) : Duration.between(loop.now(), known.expires());
      long expires = Math.max(0, left.toSeconds());
      String address = Prefixes.text(known.address());
      text.append(
          "%-40s%-19s%-12s%-6d%-5s%-8s%s\n"
              .formatted(address, known.mac(), state, expires, "yes", "no", known.unit().name()));
      reply.add(
          Element.of("ipv6-nd-entry")
              .leaf("ipv6-nd-neighbor-address", address)
              .leaf("ipv6-nd-neighbor-l2-address", known.mac())
              .leaf("ipv6-nd-state", state)
              .leaf("ipv6-nd-expire", expires)
              .leaf("ipv6-nd-isrouter", "yes")
              .leaf("ipv6-nd-issecure", "no")
              .leaf("ipv6-nd-interface-name", known.unit().name()));
    }
    reply.leaf("ipv6-nd-total", all.size());
    invocation.answer(reply, text + "Total entries: " + all.size() + "\n");
  }

  private void clear(Invocation invocation, boolean inet6) {
    StringBuilder text = new StringBuilder();
    cache.forget(known -> {
      boolean gone = inet6(known) == inet6 && chosen(known, invocation);
      if (gone) {
        text.append("%-15s deleted\n".formatted(Prefixes.text(known.address())));
      }
      return gone;
    });
    invocation.answer(text.toString());
  }
}
