package io.mxsim.re.permission;

import io.mxsim.re.model.PosixPattern;
import io.mxsim.re.model.WatchedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** A regular expression over the words of a command or of a statement's path, from the first on. */
sealed interface Rule {
  /** How many characters of {@code words}, from the first on, it matches; -1 if it does not. */
  int matched(String words);

  /** Whether it could match if more words followed. */
  boolean leads(String words);

  /** Of {@code allow-commands} and its like: one expression over all words. */
  static Rule line(String expression) {
    return new OfLine(pattern(expression));
  }

  /** Of {@code allow-commands-regexps} and its like: an expression for each word. */
  static Rule words(String expressions) {
    List<PosixPattern> all = new ArrayList<>();
    for (String each : expressions.strip().split(" +")) {
      all.add(pattern(each));
    }
    return new OfWords(List.copyOf(all));
  }

  private static PosixPattern pattern(String expression) {
    return PosixPattern.ofAnyCase(expression);
  }

  /** Looks at the line as a whole; it may match in the middle of a word. */
  record OfLine(PosixPattern pattern) implements Rule {
    @Override
    public int matched(String words) {
      Matcher matcher = pattern.matcher(new WatchedText(words));
      return matcher.lookingAt() ? matcher.end() : -1;
    }

    @Override
    public boolean leads(String words) {
      Matcher matcher = pattern.matcher(new WatchedText(words + " "));
      return matcher.lookingAt() || matcher.hitEnd();
    }
  }

  /** Looks at each word by itself. */
  record OfWords(List<PosixPattern> patterns) implements Rule {
    @Override
    public int matched(String words) {
      String[] split = words.split(" ");
      return split.length >= patterns.size() && fits(split)
          ? String.join(" ", List.of(split).subList(0, patterns.size())).length()
          : -1;
    }

    @Override
    public boolean leads(String words) {
      return fits(words.split(" "));
    }

    private boolean fits(String[] words) {
      for (int i = 0; i < Math.min(words.length, patterns.size()); i++) {
        if (!patterns.get(i).matcher(new WatchedText(words[i])).matches()) {
          return false;
        }
      }
      return true;
    }
  }
}
