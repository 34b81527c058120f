package io.mxsim.cli.memory;

import java.lang.reflect.Field;

/** Private fields, for tests that look at what is left in them. */
public final class Reach {
  private Reach() {}

  /** The value of a field of a field … of {@code from}. */
  public static Object into(Object from, String... names) throws ReflectiveOperationException {
    Object at = from;
    for (String name : names) {
      Field field = field(at.getClass(), name);
      field.setAccessible(true);
      at = field.get(at);
    }
    return at;
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(type + "." + name);
  }
}
