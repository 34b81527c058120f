package io.mxsim.re.model.table;

import java.util.Arrays;
import java.util.List;

/** One record of a table while it is put together: unsigned LEB128 numbers. */
public final class Row {
  private final Tables tables;
  private byte[] bytes = new byte[32];
  private int length;

  Row(Tables tables) {
    this.tables = tables;
  }

  public Row number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      add((byte) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    add((byte) rest);
    return this;
  }

  private void add(byte next) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = next;
  }

  /** A number that may be negative, with its sign in the lowest bit. */
  public Row signed(long value) {
    return number(value << 1 ^ value >> 63);
  }

  public Row flag(boolean value) {
    return number(value ? 1 : 0);
  }

  public Row text(String text) {
    return number(tables.string(text));
  }

  public Row indices(List<Integer> all) {
    number(all.size());
    for (int each : all) {
      number(each);
    }
    return this;
  }

  public Row append(Row other) {
    for (int i = 0; i < other.length; i++) {
      add(other.bytes[i]);
    }
    return this;
  }

  byte[] encoded() {
    return Arrays.copyOf(bytes, length);
  }
}
