package io.mxsim.re.model.published;

import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a module, as it is written.
 *
 * @param module the module it is written in, whose prefixes its names have
 * @param keyword with its prefix when it is an extension's
 * @param argument empty when there is none
 * @param line where it begins, from 1
 */
record YangStatement(
    YangModule module, String keyword, String argument, int line, List<YangStatement> below) {

  /** A statement is only equal to itself: two of them may be far too large to compare. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** The first substatement with that keyword, or null. */
  YangStatement first(String wanted) {
    for (YangStatement each : below) {
      if (each.keyword.equals(wanted)) {
        return each;
      }
    }
    return null;
  }

  boolean has(String wanted) {
    return first(wanted) != null;
  }

  /** Argument of the first substatement with that keyword, on one line; or an empty string. */
  String text(String wanted) {
    YangStatement found = first(wanted);
    return found == null ? "" : oneLine(found.argument);
  }

  /** The same for an extension: the prefix may be any. */
  String extension(String name) {
    for (YangStatement each : below) {
      if (each.isExtension(name)) {
        return each.argument;
      }
    }
    return "";
  }

  boolean isExtension(String name) {
    int colon = keyword.indexOf(':');
    return colon > 0 && keyword.length() == colon + 1 + name.length() && keyword.endsWith(name);
  }

  /** The same with other substatements. */
  YangStatement with(List<YangStatement> changed) {
    return new YangStatement(module, keyword, argument, line, changed);
  }

  /** The same with {@code more} behind its substatements. */
  YangStatement plus(List<YangStatement> more) {
    List<YangStatement> all = new ArrayList<>(below);
    all.addAll(more);
    return with(all);
  }

  PublishedModelError error(String sentence) {
    return new PublishedModelError(module.file(), line, sentence);
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text.strip() : text.strip().replaceAll("\\s*\n\\s*", " ");
  }
}
