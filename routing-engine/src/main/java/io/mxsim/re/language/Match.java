package io.mxsim.re.language;

import java.util.ArrayList;
import java.util.List;

/** Finds keywords among options. */
final class Match {
  private Match() {}

  static Option.Keyword exactly(List<Option> options, String word) {
    for (Option option : options) {
      if (option instanceof Option.Keyword keyword && keyword.name().equals(word)) {
        return keyword;
      }
    }
    return null;
  }

  /** Keywords that may be abbreviated to {@code start}; hidden ones may not. */
  static List<Option.Keyword> starting(List<Option> options, String start) {
    List<Option.Keyword> found = new ArrayList<>();
    for (Option option : options) {
      if (option instanceof Option.Keyword keyword
          && !keyword.hidden()
          && keyword.name().startsWith(start)) {
        found.add(keyword);
      }
    }
    found.sort((a, b) -> compare(a.name(), b.name()));
    return found;
  }

  /** By the alphabet, numbers by size. */
  private static int compare(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    return numbers && a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
  }

  static boolean startsHidden(List<Option> options, String start) {
    for (Option option : options) {
      if (option instanceof Option.Keyword keyword
          && keyword.hidden()
          && keyword.name().startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
