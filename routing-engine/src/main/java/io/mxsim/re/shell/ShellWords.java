package io.mxsim.re.shell;

import java.util.List;

/** Splits a line of the shell into words and operators; quotes are taken away. */
final class ShellWords {
  private static final String OPERATORS = "|;&<>";

  private final String line;
  private final Variables variables;
  private final List<Token> tokens;
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private boolean literal;
  private int at;

  private ShellWords(String line, Variables variables, List<Token> tokens) {
    this.line = line;
    this.variables = variables;
    this.tokens = tokens;
  }

  /** The value of {@code $name}; null when there is no such variable. */
  @FunctionalInterface
  interface Variables {
    String value(String name);
  }

  /** A word, or an operator. */
  record Token(String text, boolean operator, boolean literal) {}

  /** Adds to {@code tokens}; returns what is wrong with the line, or null. */
  static String split(String line, Variables variables, List<Token> tokens) {
    return new ShellWords(line, variables, tokens).run();
  }

  private String run() {
    while (at < line.length()) {
      char c = line.charAt(at);
      String problem = null;
      if (c == ' ' || c == '\t') {
        endWord();
        at++;
      } else if (c == '#' && !inWord) {
        break;
      } else if (OPERATORS.indexOf(c) >= 0) {
        endWord();
        problem = operator(c);
      } else {
        inWord = true;
        problem = part(c);
      }
      if (problem != null) {
        return problem;
      }
    }
    endWord();
    return null;
  }

  private String operator(char c) {
    boolean twice = at + 1 < line.length() && line.charAt(at + 1) == c && c != ';' && c != '<';
    at += twice ? 2 : 1;
    if (c == '&' && !twice) {
      return "Nothing runs in the background of this shell.";
    }
    tokens.add(new Token(twice ? "" + c + c : "" + c, true, true));
    return null;
  }

  private String part(char c) {
    switch (c) {
      case '\'', '"' -> {
        int end = closing(c);
        if (end < 0) {
          return "Unmatched '" + c + "'.";
        }
        literal = true;
        quoted(line.substring(at + 1, end), c == '"');
        at = end + 1;
      }
      case '\\' -> {
        literal = true;
        if (at + 1 < line.length()) {
          word.append(line.charAt(at + 1));
        }
        at += 2;
      }
      case '`' -> {
        return "Command substitution is not part of this shell.";
      }
      case '$' -> {
        at++;
        return variable();
      }
      default -> {
        word.append(c);
        at++;
      }
    }
    return null;
  }

  private int closing(char quote) {
    for (int i = at + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (line.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  private void quoted(String text, boolean variablesToo) {
    if (!variablesToo) {
      word.append(text);
      return;
    }
    ShellWords inner = new ShellWords(text, variables, tokens);
    while (inner.at < text.length()) {
      char c = text.charAt(inner.at);
      if (c == '\\' && inner.at + 1 < text.length()) {
        inner.word.append(text.charAt(inner.at + 1));
        inner.at += 2;
      } else if (c == '$') {
        inner.at++;
        String problem = inner.variable();
        inner.word.append(problem == null ? "" : "$");
      } else {
        inner.word.append(c);
        inner.at++;
      }
    }
    word.append(inner.word);
  }

  /** Behind the dollar sign. */
  private String variable() {
    int from = at;
    if (at < line.length() && line.charAt(at) == '?') {
      at++;
    } else {
      while (at < line.length()
          && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_')) {
        at++;
      }
    }
    String name = line.substring(from, at);
    String value = name.isEmpty() ? "$" : variables.value(name);
    if (value == null) {
      return name + ": Undefined variable.";
    }
    word.append(value);
    return null;
  }

  private void endWord() {
    if (inWord) {
      tokens.add(new Token(word.toString(), false, literal));
    }
    word.setLength(0);
    inWord = false;
    literal = false;
  }
}
