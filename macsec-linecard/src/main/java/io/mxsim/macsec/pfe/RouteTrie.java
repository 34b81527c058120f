package io.mxsim.macsec.pfe;

/**
 * Longest-prefix match over addresses of any length, an octet at a step. A prefix that ends inside
 * an octet fills the entries it covers, unless a longer one is there.
 */
final class RouteTrie {
  private static final int FAN = 1 << Byte.SIZE;

  private final Node root = new Node();
  private Hop byDefault;

  private static final class Node {
    private final Hop[] hops = new Hop[FAN];
    private final byte[] lengths = new byte[FAN];
    private final Node[] next = new Node[FAN];
  }

  /** Adds a route, or replaces that of the same prefix. */
  void add(byte[] address, int prefixLength, Hop hop) {
    if (prefixLength == 0) {
      byDefault = hop;
      return;
    }
    Node node = root;
    int octet = 0;
    int left = prefixLength;
    while (left > Byte.SIZE) {
      int index = address[octet++] & 0xff;
      if (node.next[index] == null) {
        node.next[index] = new Node();
      }
      node = node.next[index];
      left -= Byte.SIZE;
    }
    int first = address[octet] & 0xff & -(1 << Byte.SIZE - left);
    for (int index = first; index < first + (1 << Byte.SIZE - left); index++) {
      if (node.hops[index] == null || node.lengths[index] <= left) {
        node.hops[index] = hop;
        node.lengths[index] = (byte) left;
      }
    }
  }

  /** The route of the address of {@code octets} octets at {@code at}, or null. */
  Hop find(byte[] bytes, int at, int octets) {
    Hop best = byDefault;
    Node node = root;
    for (int i = 0; i < octets && node != null; i++) {
      int index = bytes[at + i] & 0xff;
      if (node.hops[index] != null) {
        best = node.hops[index];
      }
      node = node.next[index];
    }
    return best;
  }
}
