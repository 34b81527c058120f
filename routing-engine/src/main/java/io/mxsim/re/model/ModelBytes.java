package io.mxsim.re.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The compact model in memory: four tables of records, decoded when they are asked for. */
final class ModelBytes {
  private final byte[] bytes;
  private final Table strings;
  final Table types;
  final Table statements;
  final Table commands;
  private final String[] decoded;

  /** Where one table's records are. */
  record Table(int count, int ends, int records) {}

  ModelBytes(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 4 || in.getInt() != ModelFormat.MAGIC) {
      throw new IllegalArgumentException("not a compiled model");
    }
    in.position(in.position() + ModelFormat.FINGERPRINT_BYTES);
    strings = table(in);
    types = table(in);
    statements = table(in);
    commands = table(in);
    decoded = new String[strings.count()];
  }

  private static Table table(ByteBuffer in) {
    int count = in.getInt();
    int ends = in.position();
    int records = ends + 4 * count;
    int length = count == 0 ? 0 : in.getInt(records - 4);
    in.position(records + length);
    return new Table(count, ends, records);
  }

  String string(int index) {
    String text = decoded[index];
    if (text == null) {
      int start = start(strings, index);
      text = new String(bytes, start, end(strings, index) - start, StandardCharsets.UTF_8);
      decoded[index] = text;
    }
    return text;
  }

  /** A cursor at the start of a record. */
  Cursor at(Table table, int index) {
    return new Cursor(start(table, index));
  }

  private int start(Table table, int index) {
    return index == 0 ? table.records() : end(table, index - 1);
  }

  private int end(Table table, int index) {
    int at = table.ends() + 4 * index;
    return table.records()
        + ((bytes[at] & 0xff) << 24
            | (bytes[at + 1] & 0xff) << 16
            | (bytes[at + 2] & 0xff) << 8
            | bytes[at + 3] & 0xff);
  }

  /** Reads one record from left to right. */
  final class Cursor {
    private int at;

    private Cursor(int at) {
      this.at = at;
    }

    long number() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        value |= (long) (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    /** A signed number, stored with its sign in the lowest bit. */
    long signed() {
      long value = number();
      return value >>> 1 ^ -(value & 1);
    }

    int index() {
      return (int) number();
    }

    String text() {
      return string(index());
    }

    int[] indices() {
      int[] all = new int[index()];
      for (int i = 0; i < all.length; i++) {
        all[i] = index();
      }
      return all;
    }
  }
}
