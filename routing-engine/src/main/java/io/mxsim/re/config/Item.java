package io.mxsim.re.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An XML element or a JSON member of a configuration, before the model has looked at it. */
final class Item {
  /** Deeper than any configuration is; keeps a hostile text from exhausting the stack. */
  static final int DEEPEST = 64;

  private final String name;
  private final int line;
  private final int column;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<Item> items = new ArrayList<>();
  private byte[] text = new byte[0];

  Item(String name, int line, int column) {
    this.name = name;
    this.line = line;
    this.column = column;
  }

  /** What is wrong with a text, and where. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient TextProblem problem;

    Fault(int line, int column, String message, String token) {
      super(message);
      problem = new TextProblem(line, column, message, TextProblem.cut(token), List.of(), false);
    }

    TextProblem problem() {
      return problem;
    }
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  List<Item> items() {
    return items;
  }

  byte[] text() {
    return text;
  }

  /** Takes {@code bytes} over. */
  void text(byte[] bytes) {
    text = bytes;
  }

  void attribute(String key, String value) {
    attributes.put(key, value);
  }

  String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  /** Whether a tag such as {@code inactive} is on it. */
  boolean is(String tag) {
    String value = attribute(tag);
    return value.equals(tag) || value.equals("true") || attribute("operation").equals(tag);
  }

  void wipe() {
    Arrays.fill(text, (byte) 0);
    items.forEach(Item::wipe);
  }
}
