package io.mxsim.re.language;

import io.mxsim.re.model.ValueType;
import java.util.List;

/** Lays out the list of possible completions: marker, name, and the help at column 23. */
final class Help {
  private static final String TITLE = "Possible completions:\n";
  private static final int NAME_WIDTH = 19;

  private Help() {}

  /** A list of keywords alone. */
  static String list(List<Option.Keyword> keywords) {
    StringBuilder out = new StringBuilder(TITLE);
    for (Option.Keyword keyword : keywords) {
      entry(out, keyword.marker(), keyword.name(), keyword.help());
    }
    return out.toString();
  }

  static StringBuilder title() {
    return new StringBuilder(TITLE);
  }

  static void entry(StringBuilder out, char marker, String name, String help) {
    int start = out.length();
    out.append(marker).append(' ').append(name);
    if (!help.isEmpty()) {
      while (out.length() - start < 2 + NAME_WIDTH) {
        out.append(' ');
      }
      out.append("  ").append(help);
    }
    out.append('\n');
  }

  /** A statement's or argument's help, with range and units behind it. */
  static String withRange(String help, ValueType type, String units) {
    String unit = units.isEmpty() ? "" : " " + units;
    return switch (type) {
      case ValueType.Whole whole when whole.high() < 4294967295L ->
          help + " (" + whole.low() + ".." + whole.high() + unit + ")";
      default -> units.isEmpty() ? help : help + " (" + units + ")";
    };
  }
}
