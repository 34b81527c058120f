package io.mxsim.chassis.json;

import java.util.ArrayList;
import java.util.List;

/** Reads one JSON object from a text. */
public final class JsonReader {
  /** Deeper nesting than any of our files has; keeps a hostile file from exhausting the stack. */
  private static final int MAX_DEPTH = 32;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The object that {@code text} consists of, or a {@link JsonFault} that says what is wrong. */
  public static JsonObject read(String text) {
    JsonReader reader = new JsonReader(text);
    reader.skipBlanks();
    JsonObject object = reader.object();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.fault("text after the end");
    }
    return object;
  }

  private JsonObject object() {
    open('{');
    JsonObject object = new JsonObject();
    for (boolean more = !closed('}'); more; more = another('}')) {
      skipBlanks();
      String name = string();
      skipBlanks();
      expect(':');
      if (object.has(name)) {
        throw fault("\"" + name + "\" twice");
      }
      object.with(name, value());
    }
    return object;
  }

  private List<Object> list() {
    open('[');
    List<Object> list = new ArrayList<>();
    for (boolean more = !closed(']'); more; more = another(']')) {
      list.add(value());
    }
    return list;
  }

  private Object value() {
    skipBlanks();
    char next = peek();
    return switch (next) {
      case '{' -> object();
      case '[' -> list();
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      default -> number();
    };
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw fault("an unknown word");
    }
    at += word.length();
    return value;
  }

  private Long number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    try {
      return Long.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw fault("no value");
    }
  }

  private String string() {
    expect('"');
    int start = at;
    while (peek() != '"') {
      if (peek() == '\\') {
        return escaped(start);
      }
      at++;
    }
    return text.substring(start, at++);
  }

  private String escaped(int start) {
    StringBuilder unescaped = new StringBuilder(text.substring(start, at));
    for (char c = next(); c != '"'; c = next()) {
      unescaped.append(c == '\\' ? escape() : c);
    }
    return unescaped.toString();
  }

  private char escape() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> hexadecimal();
      default -> throw fault("an unknown escape");
    };
  }

  private char hexadecimal() {
    int end = Math.min(at + 4, text.length());
    try {
      char c = (char) Integer.parseInt(text, at, end, 16);
      at = end;
      return c;
    } catch (NumberFormatException e) {
      throw fault("an unknown escape");
    }
  }

  private void open(char bracket) {
    expect(bracket);
    if (++depth > MAX_DEPTH) {
      throw fault("nested too deeply");
    }
  }

  private boolean closed(char bracket) {
    skipBlanks();
    if (peek() != bracket) {
      return false;
    }
    at++;
    depth--;
    return true;
  }

  private boolean another(char bracket) {
    if (closed(bracket)) {
      return false;
    }
    expect(',');
    return true;
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      at--;
      throw fault("no " + wanted);
    }
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("the text ends early");
    }
    return text.charAt(at);
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
  }

  private JsonFault fault(String what) {
    int line = 1;
    for (int i = 0; i < Math.min(at, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return new JsonFault("line " + line + ": " + what);
  }
}
