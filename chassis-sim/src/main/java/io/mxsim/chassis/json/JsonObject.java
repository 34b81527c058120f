package io.mxsim.chassis.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object of a JSON text, read by name; a missing or mistyped member is a {@link JsonFault}. */
public final class JsonObject {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Sets a member: a string, a whole number, a truth value, a list of these, or an object. */
  public JsonObject with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** The names, in the order of the text. */
  public Set<String> names() {
    return members.keySet();
  }

  public boolean has(String name) {
    return members.containsKey(name);
  }

  public String text(String name) {
    return member(name, String.class);
  }

  /** A text that may be missing, and is then empty. */
  public String textOrEmpty(String name) {
    return has(name) ? text(name) : "";
  }

  public long number(String name) {
    return member(name, Long.class);
  }

  /** A number that may be missing, and is then zero. */
  public int count(String name) {
    return has(name) ? Math.toIntExact(number(name)) : 0;
  }

  public boolean truth(String name) {
    return has(name) && member(name, Boolean.class);
  }

  public JsonObject object(String name) {
    return member(name, JsonObject.class);
  }

  /** The texts of a list; none when it is missing. */
  public List<String> texts(String name) {
    return list(name, String.class);
  }

  /** The objects of a list; none when it is missing. */
  public List<JsonObject> objects(String name) {
    return list(name, JsonObject.class);
  }

  Object raw(String name) {
    return members.get(name);
  }

  private <T> List<T> list(String name, Class<T> type) {
    List<T> typed = new ArrayList<>();
    if (has(name)) {
      for (Object item : member(name, List.class)) {
        typed.add(cast(name, item, type));
      }
    }
    return typed;
  }

  private <T> T member(String name, Class<T> type) {
    return cast(name, members.get(name), type);
  }

  private static <T> T cast(String name, Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new JsonFault("\"" + name + "\" is missing or is not of type " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
