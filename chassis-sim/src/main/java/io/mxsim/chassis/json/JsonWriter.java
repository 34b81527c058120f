package io.mxsim.chassis.json;

import java.util.Iterator;
import java.util.List;

/** Writes a {@link JsonObject} as text, one member a line. */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  public static String write(JsonObject object) {
    JsonWriter writer = new JsonWriter();
    writer.object(object, 0);
    return writer.out.append('\n').toString();
  }

  private void object(JsonObject object, int indent) {
    out.append('{');
    for (Iterator<String> names = object.names().iterator(); names.hasNext(); ) {
      String name = names.next();
      line(indent + 2);
      string(name);
      out.append(": ");
      value(object.raw(name), indent + 2);
      out.append(names.hasNext() ? "," : "");
    }
    line(indent);
    out.append('}');
  }

  private void list(List<?> list, int indent) {
    out.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      line(indent + 2);
      value(items.next(), indent + 2);
      out.append(items.hasNext() ? "," : "");
    }
    line(indent);
    out.append(']');
  }

  private void value(Object value, int indent) {
    switch (value) {
      case JsonObject object -> object(object, indent);
      case List<?> list -> list(list, indent);
      case String text -> string(text);
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth.booleanValue());
      default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
    }
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private void line(int indent) {
    out.append('\n').append(" ".repeat(indent));
  }
}
