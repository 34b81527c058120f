package io.mxsim.re.config;

import io.mxsim.re.model.ValueType;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks values against their types. */
final class ValueText {
  private static final String[] CLASSES = {
    "alnum", "Alnum", "alpha", "Alpha", "digit", "Digit", "upper", "Upper", "lower", "Lower",
    "space", "Space", "punct", "Punct", "xdigit", "XDigit", "print", "Print"
  };

  private final Map<String, Pattern> patterns = new HashMap<>();
  private final boolean fips;

  ValueText(boolean fips) {
    this.fips = fips;
  }

  /** A POSIX expression's character classes as Java writes them. */
  private static Pattern posix(String expression) {
    String java = expression;
    for (int i = 0; i < CLASSES.length; i += 2) {
      java = java.replace("[:" + CLASSES[i] + ":]", "\\p{" + CLASSES[i + 1] + "}");
    }
    return Pattern.compile(java);
  }

  /** What is wrong with {@code value}, in the operator's words; null when nothing is. */
  String problem(ValueType type, CharSequence value) {
    return switch (type) {
      case ValueType.Empty ignored -> value.isEmpty() ? null : "syntax error";
      case ValueType.Whole whole -> numberProblem(whole, value);
      case ValueType.Text text -> textProblem(text, value);
      case ValueType.Words words -> wordProblem(words, value);
      case ValueType.FilePath ignored -> value.isEmpty() ? "syntax error" : null;
      case ValueType.StatementPath ignored -> value.isEmpty() ? "syntax error" : null;
      case ValueType.CommandLine ignored -> value.isEmpty() ? "syntax error" : null;
      case ValueType.Address address ->
          AddressText.valid(value, address.version(), address.prefix())
              ? null
              : "invalid ip address or hostname: '" + value + "' at '" + value + "'";
      case ValueType.InterfaceName name ->
          interfaceName(value, name.unit()) ? null : "invalid interface type in '" + value + "'";
      case ValueType.Either either -> eitherProblem(either, value);
    };
  }

  private static String numberProblem(ValueType.Whole whole, CharSequence value) {
    long number = 0;
    int first = value.length() > 1 && value.charAt(0) == '-' ? 1 : 0;
    if (value.isEmpty() || value.length() > 18) {
      return "invalid numeric value: '" + value + "'";
    }
    for (int i = first; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return "invalid numeric value: '" + value + "'";
      }
      number = number * 10 + c - '0';
    }
    number = first == 1 ? -number : number;
    return number < whole.low() || number > whole.high()
        ? "Value " + value + " is not within range (" + whole.low() + ".." + whole.high() + ")"
        : null;
  }

  private String textProblem(ValueType.Text text, CharSequence value) {
    if (value.length() < text.shortest() || value.length() > text.longest()) {
      return text.message() != null
          ? text.message()
          : "Length must be within range (" + text.shortest() + ".." + text.longest() + ")";
    }
    if (text.pattern() == null) {
      return null;
    }
    Pattern pattern = patterns.computeIfAbsent(text.pattern(), ValueText::posix);
    if (pattern.matcher(value).find() != text.inverted()) {
      return null;
    }
    return text.message() != null ? text.message() : "syntax error";
  }

  private String wordProblem(ValueType.Words words, CharSequence value) {
    for (ValueType.Word word : words.words()) {
      if (word.name().contentEquals(value) && !(fips && word.forbiddenInFips())) {
        return null;
      }
    }
    return "syntax error";
  }

  private String eitherProblem(ValueType.Either either, CharSequence value) {
    String problem = "syntax error";
    for (ValueType alternative : either.alternatives()) {
      problem = problem(alternative, value);
      if (problem == null) {
        return null;
      }
    }
    return problem;
  }

  private static boolean interfaceName(CharSequence value, boolean unit) {
    int at = 0;
    while (at < value.length() && Character.isLowerCase(value.charAt(at))) {
      at++;
    }
    if (at == 0) {
      return false;
    }
    for (; at < value.length(); at++) {
      char c = value.charAt(at);
      boolean known = c >= '0' && c <= '9' || c == '-' || c == '/' || c == ':' || unit && c == '.';
      if (!known && !Character.isLowerCase(c)) {
        return false;
      }
    }
    return true;
  }
}
