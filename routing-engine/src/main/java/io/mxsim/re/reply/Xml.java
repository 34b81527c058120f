package io.mxsim.re.reply;

import java.util.function.Consumer;

/** XML text of elements, four blanks a level. */
public final class Xml {
  private static final String BLANKS = " ".repeat(64);

  private Xml() {}

  /** {@code text} as the content of an element or of an attribute. */
  public static String escaped(String text) {
    int at = 0;
    while (at < text.length() && entity(text.charAt(at)) == null) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      String entity = entity(c);
      if (entity == null) {
        escaped.append(c);
      } else {
        escaped.append(entity);
      }
    }
    return escaped.toString();
  }

  /**
   * What stands for a character that may not stand for itself; XML 1.0 has no control characters.
   */
  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\t', '\n', '\r' -> null;
      default -> c < ' ' ? "?" : null;
    };
  }

  /** {@code level} times four blanks. */
  public static String indent(int level) {
    return level <= 16 ? BLANKS.substring(0, 4 * level) : " ".repeat(4 * level);
  }

  /** Writes {@code element}, a line at a time. */
  static void write(Element element, int level, Consumer<String> lines) {
    String indent = indent(level);
    String name = element.name();
    String start = indent + "<" + name + attributes(element);
    String text = element.text();
    if (!element.children().isEmpty()) {
      lines.accept(start + ">\n");
      for (Element child : element.children()) {
        write(child, level + 1, lines);
      }
      lines.accept(indent + "</" + name + ">\n");
    } else if (text.isEmpty()) {
      lines.accept(start + "/>\n");
    } else if (text.indexOf('\n') < 0) {
      lines.accept(start + ">" + escaped(text) + "</" + name + ">\n");
    } else {
      lines.accept(start + ">\n");
      text.lines().forEach(line -> lines.accept(escaped(line) + "\n"));
      lines.accept(indent + "</" + name + ">\n");
    }
  }

  private static String attributes(Element element) {
    StringBuilder text = new StringBuilder();
    for (Element.Attribute each : element.attributes()) {
      text.append(' ').append(each.name()).append("=\"").append(escaped(each.value())).append('"');
    }
    return text.toString();
  }
}
