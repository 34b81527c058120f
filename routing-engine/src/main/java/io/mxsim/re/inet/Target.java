package io.mxsim.re.inet;

import io.mxsim.re.mgd.Invocation;
import java.net.InetAddress;
import java.util.Optional;

/** Reads the host that a tool is to reach. */
final class Target {
  private Target() {}

  /** The address; empty when it is a name, which nobody here can resolve, or of another version. */
  static Optional<InetAddress> of(Invocation invocation) {
    Optional<InetAddress> address = literal(invocation.argument("host").orElse(""));
    return address.filter(found ->
        found.getAddress().length > Integer.BYTES
            ? !invocation.has("inet")
            : !invocation.has("inet6"));
  }

  static Optional<InetAddress> literal(String text) {
    if (text.isEmpty() || !text.matches("[0-9a-fA-F:.]+")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
