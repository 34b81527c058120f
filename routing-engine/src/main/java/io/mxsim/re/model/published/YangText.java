package io.mxsim.re.model.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the text of one YANG module (RFC 7950 section 6). */
final class YangText {
  private static final int DEEPEST = 256;

  private final YangModule module;
  private final String text;
  private final Map<String, String> known;
  private int at;
  private int line = 1;

  private YangText(YangModule module, String text, Map<String, String> known) {
    this.module = module;
    this.text = text;
    this.known = known;
  }

  /**
   * Reads {@code text} as the module of {@code file}.
   *
   * @param known texts met before: equal ones are kept once
   */
  static YangModule read(String file, String text, Map<String, String> known)
      throws PublishedModelError {
    YangModule module = new YangModule(file);
    YangText reader = new YangText(module, text, known);
    reader.skip();
    YangStatement top = reader.statement(0);
    reader.skip();
    if (reader.at < text.length()) {
      throw reader.error("there is something behind the end of the module");
    }
    module.complete(top);
    return module;
  }

  private YangStatement statement(int depth) throws PublishedModelError {
    int begins = line;
    String keyword = word();
    if (keyword.isEmpty() || depth > DEEPEST) {
      throw error("a statement is expected here");
    }
    skip();
    String argument = peek() == ';' || peek() == '{' ? "" : argument();
    skip();
    List<YangStatement> below = List.of();
    if (peek() == '{') {
      at++;
      below = block(keyword, begins, depth);
    } else if (peek() == ';') {
      at++;
    } else {
      throw error("';' or '{' is missing behind '" + keyword + "'");
    }
    return new YangStatement(module, known(keyword), known(argument), begins, below);
  }

  private List<YangStatement> block(String keyword, int begins, int depth)
      throws PublishedModelError {
    List<YangStatement> below = new ArrayList<>();
    skip();
    while (peek() != '}') {
      if (at >= text.length()) {
        throw new PublishedModelError(
            module.file(), begins, "the file ends inside this '" + keyword + "'");
      }
      below.add(statement(depth + 1));
      skip();
    }
    at++;
    return below.isEmpty() ? List.of() : List.copyOf(below);
  }

  private String known(String word) {
    String same = known.putIfAbsent(word, word);
    return same == null ? word : same;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  /** An unquoted word. */
  private String word() {
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at)) && !comment()) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean endsWord(char c) {
    return c <= ' ' || c == ';' || c == '{' || c == '}' || c == '"' || c == '\'';
  }

  private boolean comment() {
    return text.charAt(at) == '/' && (text.startsWith("//", at) || text.startsWith("/*", at));
  }

  private String argument() throws PublishedModelError {
    if (peek() != '"' && peek() != '\'') {
      return word();
    }
    String value = quoted();
    skip();
    while (peek() == '+') {
      at++;
      skip();
      value += quoted();
      skip();
    }
    return value;
  }

  private String quoted() throws PublishedModelError {
    char quote = peek();
    if (quote != '"' && quote != '\'') {
      throw error("a quoted string is expected here");
    }
    int begins = line;
    int column = at - text.lastIndexOf('\n', at);
    int start = ++at;
    boolean plain = true;
    while (peek() != quote || at >= text.length()) {
      if (at >= text.length()) {
        throw new PublishedModelError(module.file(), begins, "this string has no end");
      }
      char c = text.charAt(at++);
      if (c == '\n') {
        line++;
        plain = false;
      } else if (c == '\\' && quote == '"') {
        plain = false;
        line += peek() == '\n' ? 1 : 0;
        at++;
      }
    }
    String raw = text.substring(start, Math.min(at++, text.length()));
    return plain || quote == '\'' ? raw : unescaped(raw, column);
  }

  /** Without escapes, and without the indentation of further lines up to {@code column}. */
  private static String unescaped(String raw, int column) {
    StringBuilder value = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length()) {
        c = raw.charAt(++i);
        switch (c) {
          case 'n' -> value.append('\n');
          case 't' -> value.append('\t');
          case '"', '\\' -> value.append(c);
          default -> value.append('\\').append(c);
        }
      } else if (c == '\n') {
        while (!value.isEmpty() && value.charAt(value.length() - 1) <= ' ') {
          value.setLength(value.length() - 1);
        }
        value.append('\n');
        int left = column;
        while (left > 0 && i + 1 < raw.length() && raw.charAt(i + 1) == ' ') {
          i++;
          left--;
        }
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  /** Blanks, line ends and comments. */
  private void skip() throws PublishedModelError {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (c <= ' ' || c == '\ufeff') {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        comment(text.indexOf("*/", at + 2));
      } else {
        return;
      }
    }
  }

  private void comment(int end) throws PublishedModelError {
    if (end < 0) {
      throw error("this comment has no end");
    }
    for (; at < end + 2; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
  }

  private PublishedModelError error(String sentence) {
    return new PublishedModelError(module.file(), line, sentence);
  }
}
