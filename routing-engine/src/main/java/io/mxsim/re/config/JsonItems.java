package io.mxsim.re.config;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the {@code "configuration"} of a JSON text: an array is its elements under the same name,
 * and the members {@code "@"} and {@code "@NAME"} are attributes.
 */
final class JsonItems {
  private final byte[] text;
  private int at;
  private int line = 1;
  private int lineStart;

  private JsonItems(byte[] text) {
    this.text = text;
  }

  static Item read(byte[] text) throws Item.Fault {
    JsonItems json = new JsonItems(text);
    Item whole = new Item("", 1, 0);
    json.value(whole, "", 0);
    json.blanks();
    if (json.at < text.length) {
      throw json.fault();
    }
    Item root = whole.items().isEmpty() ? whole : whole.items().getFirst();
    for (Item item : root.items()) {
      if (item.name().equals("configuration")) {
        return item;
      }
    }
    throw new Item.Fault(1, 0, "syntax error", "no \"configuration\"");
  }

  /** Reads a value and puts it, or each element of it, into {@code into} as {@code name}. */
  private void value(Item into, String name, int depth) throws Item.Fault {
    blanks();
    if (depth > Item.DEEPEST) {
      throw new Item.Fault(line, at - lineStart, "nested too deeply", name);
    }
    Item item = new Item(name, line, at - lineStart);
    switch (peek()) {
      case '{' -> {
        object(item, depth);
        into.items().add(item);
      }
      case '[' -> array(into, name, depth);
      case '"' -> {
        item.text(string());
        into.items().add(item);
      }
      default -> {
        byte[] word = word();
        boolean none = Arrays.equals(word, "null".getBytes(StandardCharsets.US_ASCII));
        item.text(none ? new byte[0] : word);
        into.items().add(item);
      }
    }
  }

  private void object(Item item, int depth) throws Item.Fault {
    at++;
    List<Item> marks = new ArrayList<>();
    for (boolean more = !closed('}'); more; more = another('}')) {
      blanks();
      String name = new String(string(), StandardCharsets.UTF_8);
      blanks();
      if (peek() != ':') {
        throw fault();
      }
      at++;
      if (name.startsWith("@")) {
        Item mark = new Item(name.substring(1), line, 0);
        value(mark, "", depth + 1);
        marks.add(mark);
      } else {
        value(item, name, depth + 1);
      }
    }
    marks.forEach(mark -> attach(mark, item));
  }

  /** Puts attributes on the item around them, or on the members of that name, in order. */
  private static void attach(Item mark, Item item) {
    List<Item> targets = new ArrayList<>();
    for (Item member : item.items()) {
      if (member.name().equals(mark.name())) {
        targets.add(member);
      }
    }
    if (mark.name().isEmpty()) {
      targets = List.of(item);
    }
    for (int i = 0; i < mark.items().size() && i < targets.size(); i++) {
      for (Item attribute : mark.items().get(i).items()) {
        targets
            .get(i)
            .attribute(attribute.name(), new String(attribute.text(), StandardCharsets.UTF_8));
      }
    }
  }

  private void array(Item into, String name, int depth) throws Item.Fault {
    at++;
    for (boolean more = !closed(']'); more; more = another(']')) {
      value(into, name, depth + 1);
    }
  }

  private boolean closed(char bracket) throws Item.Fault {
    blanks();
    if (peek() != bracket) {
      return false;
    }
    at++;
    return true;
  }

  private boolean another(char bracket) throws Item.Fault {
    if (closed(bracket)) {
      return false;
    }
    if (peek() != ',') {
      throw fault();
    }
    at++;
    return true;
  }

  /** A number or a word. */
  private byte[] word() throws Item.Fault {
    int start = at;
    while (at < text.length && " \t\r\n,]}:{[\"".indexOf(text[at]) < 0) {
      at++;
    }
    if (at == start) {
      throw fault();
    }
    return Arrays.copyOfRange(text, start, at);
  }

  private byte[] string() throws Item.Fault {
    if (peek() != '"') {
      throw fault();
    }
    at++;
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    while (peek() != '"') {
      if (text[at] == '\\') {
        at++;
        escape(plain);
      } else {
        plain.write(text[at++]);
      }
    }
    at++;
    return plain.toByteArray();
  }

  private void escape(ByteArrayOutputStream plain) throws Item.Fault {
    char c = peek();
    at++;
    switch (c) {
      case 'n' -> plain.write('\n');
      case 't' -> plain.write('\t');
      case 'r' -> plain.write('\r');
      case 'b' -> plain.write('\b');
      case 'f' -> plain.write('\f');
      case 'u' -> plain.writeBytes(unicode());
      case '"', '\\', '/' -> plain.write(c);
      default -> throw fault();
    }
  }

  private byte[] unicode() throws Item.Fault {
    char first = hexadecimal();
    String text16 = String.valueOf(first);
    boolean pair =
        Character.isHighSurrogate(first)
            && at + 1 < text.length
            && text[at] == '\\'
            && text[at + 1] == 'u';
    if (pair) {
      at += 2;
      text16 += hexadecimal();
    }
    return text16.getBytes(StandardCharsets.UTF_8);
  }

  private char hexadecimal() throws Item.Fault {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw fault();
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private char peek() throws Item.Fault {
    if (at >= text.length) {
      throw new Item.Fault(line, at - lineStart, "syntax error", "the text ends early");
    }
    return (char) (text[at] & 0xFF);
  }

  private void blanks() {
    while (at < text.length && (text[at] == ' ' || text[at] >= '\t' && text[at] <= '\r')) {
      if (text[at] == '\n') {
        line++;
        lineStart = at + 1;
      }
      at++;
    }
  }

  private Item.Fault fault() {
    String token = at < text.length ? String.valueOf((char) (text[at] & 0xFF)) : "";
    return new Item.Fault(line, at - lineStart, "syntax error", token);
  }
}
