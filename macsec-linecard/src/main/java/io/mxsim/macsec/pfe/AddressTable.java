package io.mxsim.macsec.pfe;

/** A map from Ethernet addresses that makes no garbage: open addressing, at most half full. */
final class AddressTable<V> {
  private static final int SMALLEST = 64;

  /** An odd number whose product spreads the low bits of an address over the high ones. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[SMALLEST];
  private Object[] values = new Object[SMALLEST];
  private int size;

  int size() {
    return size;
  }

  /** The value of an address, or null. */
  @SuppressWarnings("unchecked")
  V get(long key) {
    return (V) values[find(key)];
  }

  void put(long key, V value) {
    int at = find(key);
    if (values[at] == null) {
      size++;
    }
    keys[at] = key;
    values[at] = value;
    if (2 * size > values.length) {
      grow();
    }
  }

  void remove(long key) {
    int at = find(key);
    if (values[at] == null) {
      return;
    }
    size--;
    values[at] = null;
    // What stood behind it may have been pushed there by it.
    for (int next = behind(at); values[next] != null; next = behind(next)) {
      Object value = values[next];
      values[next] = null;
      int home = find(keys[next]);
      keys[home] = keys[next];
      values[home] = value;
    }
  }

  /** All addresses, in no order that means anything but always the same one. */
  long[] keys() {
    long[] all = new long[size];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        all[count++] = keys[i];
      }
    }
    return all;
  }

  /** Where the address is, or where it would be put. */
  private int find(long key) {
    int at = (int) (key * SPREAD >>> Integer.SIZE) & values.length - 1;
    while (values[at] != null && keys[at] != key) {
      at = behind(at);
    }
    return at;
  }

  private int behind(int at) {
    return at + 1 & values.length - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new Object[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != null) {
        int at = find(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
