package io.mxsim.re.mgd;

import io.mxsim.re.language.Line;
import io.mxsim.re.language.Parsed;
import java.util.regex.Pattern;

/** A typed line as the history of lines keeps it: secrets blanked, the rest as typed. */
final class RememberedLine {
  private static final String BLANK = "/* SECRET-DATA */";

  /** Words that announce a secret, for lines that the model cannot read. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\b((?:encrypted-|plain-text-)?password|secret|cak|ascii-text|hexadecimal)"
              + "(\\s+)(\"[^\"]*\"?|\\S+)");

  private RememberedLine() {}

  static String of(String line, Parsed parsed) {
    if (!(parsed instanceof Parsed.Accepted accepted)) {
      return ANNOUNCED.matcher(line).replaceAll("$1$2" + BLANK);
    }
    if (accepted.line() instanceof Line.Configuration configuration) {
      String masked = Paths.masked(accepted.text(), configuration.paths());
      return masked.equals(accepted.text()) ? line : masked;
    }
    return line;
  }
}
