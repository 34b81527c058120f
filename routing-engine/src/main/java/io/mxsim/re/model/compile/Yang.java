package io.mxsim.re.model.compile;

import io.mxsim.re.model.Permission;
import java.util.List;
import java.util.Locale;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;

/**
 * Looks into declared YANG statements: substatements by keyword, ours by their extension's name.
 */
final class Yang {
  private Yang() {}

  /** Keyword of a statement; of one of ours, the extension's name. */
  static String keyword(DeclaredStatement<?> statement) {
    return statement.statementDefinition().getStatementName().getLocalName();
  }

  static List<? extends DeclaredStatement<?>> below(DeclaredStatement<?> parent) {
    return parent.declaredSubstatements();
  }

  /** Argument of the first substatement with that keyword, or an empty string. */
  static String text(DeclaredStatement<?> parent, String keyword) {
    for (DeclaredStatement<?> each : below(parent)) {
      if (keyword(each).equals(keyword)) {
        return each.rawArgument() == null ? "" : oneLine(each.rawArgument());
      }
    }
    return "";
  }

  static boolean has(DeclaredStatement<?> parent, String keyword) {
    for (DeclaredStatement<?> each : below(parent)) {
      if (keyword(each).equals(keyword)) {
        return true;
      }
    }
    return false;
  }

  /** Argument of a statement, without the line breaks it may have in the source. */
  static String argument(DeclaredStatement<?> statement) {
    return statement.rawArgument() == null ? "" : statement.rawArgument();
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\n\\s*", " ");
  }

  /** Mask with one bit for each permission's ordinal. */
  static long permissions(DeclaredStatement<?> parent, String keyword) {
    String words = text(parent, keyword);
    long mask = 0;
    for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
      mask |= 1L << permission(word).ordinal();
    }
    return mask;
  }

  private static Permission permission(String word) {
    try {
      return Permission.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new ModelError("there is no permission '" + word + "'");
    }
  }
}
