package io.mxsim.re.model;

import java.util.HashMap;
import java.util.Map;

/**
 * Checks values against their types, with the message that a bad one gets, typed at the CLI or read
 * from a file. A value may be a view of a secret's bytes: none is turned into a string, and no
 * message of a text repeats it.
 */
public final class ValueCheck {
  /** The message for a value that has no message of its own. */
  public static final String SYNTAX_ERROR = "syntax error";

  private static final int DIGITS = 18;
  private final Map<String, PosixPattern> patterns = new HashMap<>();
  private final boolean fips;

  /**
   * @param fips whether words that FIPS forbids do not exist
   */
  public ValueCheck(boolean fips) {
    this.fips = fips;
  }

  /** Null when {@code value} is one of {@code type}, else what is wrong with it. */
  public String problem(ValueType type, CharSequence value) {
    return switch (type) {
      case ValueType.Empty ignored -> value.isEmpty() ? null : SYNTAX_ERROR;
      case ValueType.Whole whole -> whole(whole, value);
      case ValueType.Text text -> text(text, value);
      case ValueType.Words words -> words(words, value);
      case ValueType.FilePath ignored -> something(value);
      case ValueType.StatementPath ignored -> something(value);
      case ValueType.CommandLine ignored -> something(value);
      case ValueType.Address address ->
          AddressText.valid(value, address.version(), address.prefix())
              ? null
              : "invalid ip address or hostname: '" + value + "' at '" + value + "'";
      case ValueType.InterfaceName name ->
          InterfaceNames.isName(value.toString(), name.unit())
              ? null
              : "invalid interface type in '" + value + "'.";
      case ValueType.Either either -> either(either, value);
    };
  }

  /** The form in which {@code value}, which is one of {@code type}, is kept and shown. */
  public String form(ValueType type, String value) {
    return switch (type) {
      case ValueType.Address address -> AddressForm.of(value, address.prefix());
      case ValueType.Either either -> {
        for (ValueType each : either.alternatives()) {
          if (problem(each, value) == null) {
            yield form(each, value);
          }
        }
        yield value;
      }
      case ValueType.Empty ignored -> value;
      case ValueType.Whole ignored -> value;
      case ValueType.Text ignored -> value;
      case ValueType.Words ignored -> value;
      case ValueType.InterfaceName ignored -> value;
      case ValueType.FilePath ignored -> value;
      case ValueType.StatementPath ignored -> value;
      case ValueType.CommandLine ignored -> value;
    };
  }

  private static String something(CharSequence value) {
    return value.isEmpty() ? SYNTAX_ERROR : null;
  }

  private static String whole(ValueType.Whole type, CharSequence value) {
    int sign = value.length() > 1 && value.charAt(0) == '-' ? 1 : 0;
    if (value.isEmpty() || value.length() > DIGITS) {
      return "invalid numeric value: '" + value + "'";
    }
    long number = 0;
    for (int i = sign; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < '0' || c > '9') {
        return "invalid numeric value: '" + value + "'";
      }
      number = number * 10 + c - '0';
    }
    number = sign == 1 ? -number : number;
    return number < type.low() || number > type.high()
        ? "Value " + value + " is not within range (" + type.low() + ".." + type.high() + ")"
        : null;
  }

  private String words(ValueType.Words type, CharSequence value) {
    for (ValueType.Word word : type.words()) {
      if (word.name().contentEquals(value) && !(fips && word.forbiddenInFips())) {
        return null;
      }
    }
    return SYNTAX_ERROR;
  }

  private String either(ValueType.Either type, CharSequence value) {
    String problem = SYNTAX_ERROR;
    for (ValueType each : type.alternatives()) {
      problem = problem(each, value);
      if (problem == null) {
        return null;
      }
    }
    return problem;
  }

  private String text(ValueType.Text type, CharSequence value) {
    if (type.pattern() != null
        && patterns.computeIfAbsent(type.pattern(), PosixPattern::of).in(value)
            == type.inverted()) {
      return type.message() == null ? SYNTAX_ERROR : type.message();
    }
    return value.length() < type.shortest() || value.length() > type.longest()
        ? "Length "
            + value.length()
            + " is not within range ("
            + type.shortest()
            + ".."
            + type.longest()
            + ")"
        : null;
  }
}
