package io.mxsim.lab.vectors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object of a vector file; it knows its place there, for messages. */
final class JsonNode {
  private final Map<String, Object> members;
  private final String place;

  /**
   * An object.
   *
   * @param members values are text, numbers, truth values, lists, and maps like this one
   */
  JsonNode(Map<String, Object> members, String place) {
    this.members = members;
    this.place = place;
  }

  String place() {
    return place;
  }

  Map<String, Object> members() {
    return members;
  }

  /** Whether the member is there and not null. */
  boolean has(String name) {
    return members.get(name) != null;
  }

  String text(String name) {
    return present(name).toString();
  }

  /** The member as text, or empty text when there is none. */
  String textOr(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  int number(String name) {
    Object value = present(name);
    try {
      return Math.toIntExact(Long.parseLong(value.toString()));
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong(name, "is no number");
    }
  }

  int numberOr(String name, int otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  long longNumber(String name) {
    try {
      return Long.parseLong(present(name).toString());
    } catch (NumberFormatException e) {
      throw wrong(name, "is no number");
    }
  }

  boolean flag(String name) {
    return has(name) && Boolean.parseBoolean(text(name));
  }

  Optional<Boolean> optionalFlag(String name) {
    return has(name) ? Optional.of(flag(name)) : Optional.empty();
  }

  /** A hexadecimal string as bytes. */
  byte[] bytes(String name) {
    try {
      return HexFormat.of().parseHex(text(name));
    } catch (IllegalArgumentException e) {
      throw wrong(name, "is no hexadecimal string of whole bytes");
    }
  }

  /** A hexadecimal string as a non-negative number. */
  BigInteger integer(String name) {
    try {
      String digits = text(name);
      return digits.startsWith("-") ? BigInteger.valueOf(-1) : new BigInteger(digits, 16);
    } catch (NumberFormatException e) {
      throw wrong(name, "is no hexadecimal number");
    }
  }

  /** The objects of a list; none when the member is missing or null. */
  List<JsonNode> nodes(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (!(members.get(name) instanceof List<?> list)) {
      throw wrong(name, "is no list");
    }
    List<JsonNode> nodes = new ArrayList<>(list.size());
    for (Object element : list) {
      String where = place + "." + name + "[" + nodes.size() + "]";
      nodes.add(new JsonNode(members(element, where), where));
    }
    return nodes;
  }

  JsonNode node(String name) {
    String where = place + "." + name;
    return new JsonNode(members(present(name), where), where);
  }

  @SuppressWarnings("unchecked") // What VectorJson makes of an object is such a map.
  private static Map<String, Object> members(Object value, String where) {
    if (!(value instanceof Map<?, ?>)) {
      throw new VectorError(where + " is no object.");
    }
    return (Map<String, Object>) value;
  }

  private Object present(String name) {
    Object value = members.get(name);
    if (value == null) {
      throw new VectorError(place + " has no \"" + name + "\".");
    }
    return value;
  }

  private VectorError wrong(String name, String what) {
    return new VectorError(place + ": \"" + name + "\" " + what + ".");
  }
}
