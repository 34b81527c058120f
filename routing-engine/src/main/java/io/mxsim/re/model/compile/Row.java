package io.mxsim.re.model.compile;

import java.util.ArrayList;
import java.util.List;

/** One record of a table while it is put together. */
final class Row {
  private final Tables tables;
  private final List<Long> numbers = new ArrayList<>();

  Row(Tables tables) {
    this.tables = tables;
  }

  Row number(long value) {
    numbers.add(value);
    return this;
  }

  /** A number that may be negative, with its sign in the lowest bit. */
  Row signed(long value) {
    return number(value << 1 ^ value >> 63);
  }

  Row flag(boolean value) {
    return number(value ? 1 : 0);
  }

  Row text(String text) {
    return number(tables.string(text));
  }

  Row indices(List<Integer> all) {
    number(all.size());
    for (int each : all) {
      number(each);
    }
    return this;
  }

  Row append(Row other) {
    numbers.addAll(other.numbers);
    return this;
  }

  List<Long> numbers() {
    return List.copyOf(numbers);
  }
}
