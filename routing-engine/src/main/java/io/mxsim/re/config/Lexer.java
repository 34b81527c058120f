package io.mxsim.re.config;

import io.mxsim.re.config.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts configuration text into tokens. */
final class Lexer {
  private final byte[] source;
  private final boolean lines;
  private int at;
  private int line;
  private int lineStart;

  /**
   * @param lines whether a line's end is a token and braces are not ({@code set} lines)
   */
  Lexer(byte[] source, boolean lines) {
    this(source, lines, 1);
  }

  /**
   * @param firstLine the number of the first line, for a text that is a piece of another
   */
  Lexer(byte[] source, boolean lines, int firstLine) {
    this.source = source;
    this.lines = lines;
    this.line = firstLine;
  }

  /** The words of one typed line. */
  static List<Token> words(String line) {
    Lexer lexer = new Lexer(line.getBytes(StandardCharsets.UTF_8), true);
    List<Token> words = new ArrayList<>();
    for (Token token = lexer.next(); !token.is(Kind.END); token = lexer.next()) {
      words.add(token);
    }
    return words;
  }

  Token next() {
    while (at < source.length) {
      byte b = source[at];
      if (b == '\n') {
        int start = at++;
        Token end = lines ? token(Kind.END_OF_LINE, start, start, false) : null;
        line++;
        lineStart = at;
        if (end != null) {
          return end;
        }
      } else if (b == ' ' || b == '\t' || b == '\r') {
        at++;
      } else if (b == '#') {
        skipLine();
      } else if (b == '/' && at + 1 < source.length && source[at + 1] == '*') {
        return comment();
      } else {
        return significant(b);
      }
    }
    return token(Kind.END, at, at, false);
  }

  private Token significant(byte b) {
    if (b == '"') {
      return string();
    }
    Kind mark =
        switch (b) {
          case '{' -> lines ? Kind.WORD : Kind.OPEN;
          case '}' -> lines ? Kind.WORD : Kind.CLOSE;
          case ';' -> lines ? Kind.WORD : Kind.SEMICOLON;
          case '[' -> Kind.OPEN_LIST;
          case ']' -> Kind.CLOSE_LIST;
          default -> Kind.WORD;
        };
    if (mark != Kind.WORD) {
      at++;
      return token(mark, at - 1, at, false);
    }
    int start = at;
    boolean inside = false;
    while (at < source.length && (inside && source[at] == ']' || !endsWord(source[at]))) {
      inside = source[at] == '[' || inside && source[at] != ']';
      at++;
    }
    return token(Kind.WORD, start, at, false);
  }

  private boolean endsWord(byte b) {
    return switch (b) {
      case ' ', '\t', '\r', '\n', ']' -> true;
      case '{', '}', ';' -> !lines;
      default -> false;
    };
  }

  private Token string() {
    int start = ++at;
    while (at < source.length && source[at] != '"') {
      if (source[at] == '\\' && at + 1 < source.length) {
        at++;
      }
      if (source[at] == '\n') {
        line++;
        lineStart = at + 1;
      }
      at++;
    }
    int end = Math.min(at, source.length);
    at = Math.min(at + 1, source.length);
    return token(Kind.WORD, start, end, true);
  }

  private Token comment() {
    int start = at + 2;
    at = start;
    while (at < source.length
        && !(source[at] == '*' && at + 1 < source.length && source[at + 1] == '/')) {
      if (source[at] == '\n') {
        line++;
        lineStart = at + 1;
      }
      at++;
    }
    int end = at;
    at = Math.min(at + 2, source.length);
    return token(Kind.COMMENT, start, end, false);
  }

  private void skipLine() {
    while (at < source.length && source[at] != '\n') {
      at++;
    }
  }

  private Token token(Kind kind, int start, int end, boolean quoted) {
    return new Token(kind, source, start, end, quoted, line, at - lineStart);
  }
}
