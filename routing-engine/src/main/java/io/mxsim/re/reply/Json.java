package io.mxsim.re.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * JSON text of elements as the box writes it: each name holds an array of objects, a text is a
 * member {@code data}, attributes a member {@code attributes}.
 */
public final class Json {
  private Json() {}

  /** {@code text} between double quotes. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        default -> {
          if (c < ' ') {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Writes the members of an object: {@code elements} of one name become one array. */
  static void members(List<Element> elements, int level, Consumer<String> lines) {
    Map<String, List<Element>> byName = new LinkedHashMap<>();
    for (Element each : elements) {
      byName.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each);
    }
    int left = byName.size();
    for (Map.Entry<String, List<Element>> group : byName.entrySet()) {
      array(group.getKey(), group.getValue(), level, --left == 0, lines);
    }
  }

  private static void array(
      String name, List<Element> group, int level, boolean last, Consumer<String> lines) {
    String indent = Xml.indent(level);
    lines.accept(indent + quoted(name) + " : [\n");
    int left = group.size();
    for (Element each : group) {
      lines.accept(indent + "{\n");
      object(each, level + 1, lines);
      lines.accept(indent + (--left == 0 ? "}\n" : "}, \n"));
    }
    lines.accept(indent + (last ? "]\n" : "], \n"));
  }

  private static void object(Element element, int level, Consumer<String> lines) {
    boolean attributes = !element.attributes().isEmpty();
    if (element.children().isEmpty()) {
      String data = element.text().isEmpty() ? "null" : quoted(element.text());
      lines.accept(Xml.indent(level) + "\"data\" : " + data + (attributes ? ", \n" : "\n"));
      attributes(element, level, true, lines);
    } else {
      attributes(element, level, false, lines);
      members(element.children(), level, lines);
    }
  }

  private static void attributes(Element element, int level, boolean last, Consumer<String> lines) {
    List<Element.Attribute> all = element.attributes();
    if (all.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder(Xml.indent(level)).append("\"attributes\" : {");
    String aligned = " ".repeat(text.length());
    for (int i = 0; i < all.size(); i++) {
      text.append(i == 0 ? "" : ", \n" + aligned);
      text.append(quoted(all.get(i).name())).append(" : ").append(quoted(all.get(i).value()));
    }
    text.append(all.size() > 1 ? "\n" + aligned.substring(1) + "}" : "}");
    for (String line : text.append(last ? "" : ", ").toString().split("\n")) {
      lines.accept(line + "\n");
    }
  }
}
