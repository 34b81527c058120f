package io.mxsim.re.model.compile;

import io.mxsim.re.model.ModelFormat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four tables of a compiled model; what is entered twice gets the same number. */
final class Tables {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<List<Long>, Integer> types = new LinkedHashMap<>();
  private final Map<List<Long>, Integer> statements = new LinkedHashMap<>();
  private final Map<List<Long>, Integer> commands = new LinkedHashMap<>();

  int string(String text) {
    return number(strings, text);
  }

  int type(Row row) {
    return number(types, row.numbers());
  }

  int statement(Row row) {
    return number(statements, row.numbers());
  }

  int command(Row row) {
    return number(commands, row.numbers());
  }

  int statements() {
    return statements.size();
  }

  private static <T> int number(Map<T, Integer> table, T entry) {
    Integer known = table.putIfAbsent(entry, table.size());
    return known == null ? table.size() - 1 : known;
  }

  /** A row that belongs to these tables. */
  Row row() {
    return new Row(this);
  }

  byte[] bytes(byte[] fingerprint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(ModelFormat.MAGIC);
      out.write(fingerprint);
      write(
          out,
          strings.keySet().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
      write(out, types.keySet().stream().map(Tables::encoded).toList());
      write(out, statements.keySet().stream().map(Tables::encoded).toList());
      write(out, commands.keySet().stream().map(Tables::encoded).toList());
    } catch (IOException e) {
      throw new AssertionError("a byte array refuses bytes", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, List<byte[]> records) throws IOException {
    out.writeInt(records.size());
    int end = 0;
    for (byte[] each : records) {
      end += each.length;
      out.writeInt(end);
    }
    for (byte[] each : records) {
      out.write(each);
    }
  }

  private static byte[] encoded(List<Long> numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (long number : numbers) {
      long rest = number;
      while ((rest & ~0x7fL) != 0) {
        out.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
    return out.toByteArray();
  }
}
