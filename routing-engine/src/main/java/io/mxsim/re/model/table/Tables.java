package io.mxsim.re.model.table;

import io.mxsim.re.model.ModelFormat;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four tables of a compiled model; what is entered twice gets the same number. */
public final class Tables {
  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<ByteBuffer, Integer> types = new LinkedHashMap<>();
  private final Map<ByteBuffer, Integer> statements = new LinkedHashMap<>();
  private final Map<ByteBuffer, Integer> commands = new LinkedHashMap<>();

  public Tables() {}

  int string(String text) {
    return number(strings, text);
  }

  public int type(Row row) {
    return number(types, ByteBuffer.wrap(row.encoded()));
  }

  public int statement(Row row) {
    return number(statements, ByteBuffer.wrap(row.encoded()));
  }

  public int command(Row row) {
    return number(commands, ByteBuffer.wrap(row.encoded()));
  }

  /** How many different statements there are. */
  public int statements() {
    return statements.size();
  }

  private static <T> int number(Map<T, Integer> table, T entry) {
    Integer known = table.putIfAbsent(entry, table.size());
    return known == null ? table.size() - 1 : known;
  }

  /** A row that belongs to these tables. */
  public Row row() {
    return new Row(this);
  }

  /** The compact form, as {@link ModelFormat} describes it. */
  public byte[] bytes(byte[] fingerprint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(ModelFormat.MAGIC);
      out.write(fingerprint);
      write(
          out,
          strings.keySet().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
      write(out, types.keySet().stream().map(ByteBuffer::array).toList());
      write(out, statements.keySet().stream().map(ByteBuffer::array).toList());
      write(out, commands.keySet().stream().map(ByteBuffer::array).toList());
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
}
