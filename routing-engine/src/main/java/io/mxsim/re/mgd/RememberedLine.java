package io.mxsim.re.mgd;

import io.mxsim.re.language.CommandLine;
import io.mxsim.re.language.Line;
import io.mxsim.re.language.Parsed;
import io.mxsim.re.language.StatementPath;
import io.mxsim.re.language.Viewer;
import io.mxsim.re.model.Permission;
import java.util.Set;
import java.util.regex.Pattern;

/** A typed line as the history of lines keeps it: secrets blanked, the rest as typed. */
final class RememberedLine {
  private static final String BLANK = "/* SECRET-DATA */";

  /** Words that announce a secret, for lines that the model cannot read. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "\\b((?:encrypted-|plain-text-)?password|passphrase|secret|cak|ascii-text|hexadecimal"
              + "|community-name|(?:authentication|privacy)-key)"
              + "(\\s+)(\"[^\"]*\"?|\\S+)");

  private RememberedLine() {}

  /**
   * A line that was read as {@code parsed}.
   *
   * @param level what a line that this operator cannot use is read at, as a line of configuration
   *     mode: somebody may type a secret where, or when, he must not
   */
  static String of(
      String line, Parsed parsed, CommandLine language, StatementPath level, Viewer viewer) {
    if (parsed instanceof Parsed.Accepted) {
      return masked(line, parsed);
    }
    Viewer anybody = new Viewer(Set.of(Permission.ALL), false, viewer.names());
    return masked(line, language.configuration(line, level, anybody));
  }

  private static String masked(String line, Parsed parsed) {
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
