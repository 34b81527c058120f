package io.mxsim.re.language;

import io.mxsim.re.model.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks values against their types, with the messages a bad one gets. */
public final class ValueCheck {
  private static final String[] CLASSES = {
    "alnum", "Alnum", "alpha", "Alpha", "digit", "Digit", "space", "Space", "print", "Print",
    "punct", "Punct", "upper", "Upper", "lower", "Lower", "xdigit", "XDigit", "cntrl", "Cntrl",
    "graph", "Graph", "blank", "Blank"
  };

  private final Map<ValueType.Text, Pattern> patterns = new HashMap<>();

  /** Null when {@code text} is a value of {@code type}, else what is wrong with it. */
  public String problem(ValueType type, String text) {
    return switch (type) {
      case ValueType.Empty ignored -> "syntax error.";
      case ValueType.Whole whole -> whole(whole, text);
      case ValueType.Text expected -> text(expected, text);
      case ValueType.Words words -> words(words, text);
      case ValueType.Address address ->
          Addresses.isAddress(text, address.version(), address.prefix())
              ? null
              : "invalid ip address or hostname: '" + text + "' at '" + text + "'";
      case ValueType.InterfaceName name ->
          InterfaceNames.isName(text, name.unit())
              ? null
              : "invalid interface type in '" + text + "'.";
      case ValueType.FilePath ignored -> null;
      case ValueType.StatementPath ignored -> null;
      case ValueType.CommandLine ignored -> null;
      case ValueType.Either either -> either(either, text);
    };
  }

  private static String whole(ValueType.Whole type, String text) {
    long value;
    try {
      value = Long.parseLong(text);
    } catch (NumberFormatException e) {
      return "invalid numeric value: '" + text + "'";
    }
    if (value < type.low() || value > type.high()) {
      return "Value " + text + " is not within range (" + type.low() + ".." + type.high() + ")";
    }
    return null;
  }

  private static String words(ValueType.Words type, String text) {
    for (ValueType.Word word : type.words()) {
      if (word.name().equals(text)) {
        return null;
      }
    }
    return "syntax error.";
  }

  private String either(ValueType.Either type, String text) {
    String problem = null;
    for (ValueType each : type.alternatives()) {
      String one = problem(each, text);
      if (one == null) {
        return null;
      }
      problem = problem == null ? one : problem;
    }
    return problem;
  }

  private String text(ValueType.Text type, String text) {
    if (type.pattern() != null
        && patterns
                .computeIfAbsent(type, t -> Pattern.compile(translated(t.pattern())))
                .matcher(text)
                .find()
            == type.inverted()) {
      return type.message() == null ? "invalid value '" + text + "'" : type.message();
    }
    if (text.length() < type.shortest() || text.length() > type.longest()) {
      return "Length "
          + text.length()
          + " is not within range ("
          + type.shortest()
          + ".."
          + type.longest()
          + ")";
    }
    return null;
  }

  /** A POSIX expression in Java's notation: the named classes differ. */
  static String translated(String posix) {
    String java = posix;
    for (int i = 0; i < CLASSES.length; i += 2) {
      java = java.replace("[:" + CLASSES[i] + ":]", "\\p{" + CLASSES[i + 1] + "}");
    }
    return java;
  }
}
