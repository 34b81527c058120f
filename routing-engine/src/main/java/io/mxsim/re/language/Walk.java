package io.mxsim.re.language;

import io.mxsim.re.model.ValueCheck;
import java.util.ArrayList;
import java.util.List;

/** Takes the words of a line one by one, until the line ends or a word is wrong. */
final class Walk {
  private final ValueCheck check;
  private final List<String> words = new ArrayList<>();
  private State at;
  private Parsed problem;

  Walk(State start, ValueCheck check) {
    this.at = start;
    this.check = check;
  }

  State at() {
    return at;
  }

  /** What is wrong with the last word, or null. */
  Parsed problem() {
    return problem;
  }

  /** The words so far, abbreviations written out. */
  String text() {
    return String.join(" ", words);
  }

  /** Takes all of them, up to the first that is wrong. */
  Walk take(List<Token> tokens) {
    for (Token token : tokens) {
      if (problem == null) {
        take(token);
      }
    }
    return this;
  }

  private void take(Token token) {
    List<Option> options = Pipes.with(at);
    Option.Keyword keyword = token.quoted() ? null : Match.exactly(options, token.text());
    List<Option.Keyword> starting =
        token.quoted() || keyword != null ? List.of() : Match.starting(options, token.text());
    if (keyword == null && starting.size() == 1) {
      keyword = starting.getFirst();
    }
    if (keyword != null) {
      keyword(token, keyword, options);
    } else if (starting.size() > 1) {
      problem =
          new Parsed.Ambiguous(
              token.end(),
              "'" + token.text() + "' is ambiguous.\n" + Help.list(starting).stripTrailing());
    } else {
      value(token, options);
    }
  }

  /** A word may be the key of an entry that the user may not name. */
  private void keyword(Token token, Option.Keyword keyword, List<Option> options) {
    State next = keyword.next(keyword.name());
    if (next == null) {
      problem = unknown(token, options);
    } else {
      move(keyword.name(), next);
    }
  }

  private void move(String word, State next) {
    words.add(word);
    at = next;
  }

  private void value(Token token, List<Option> options) {
    String complaint = null;
    for (Option option : options) {
      if (option instanceof Option.Value value) {
        complaint = check.problem(value.type(), token.text());
        State next = complaint == null ? value.next(form(value, token)) : null;
        if (next != null) {
          move(Token.written(token.text()), next);
          return;
        }
      }
    }
    problem =
        complaint != null
            ? new Parsed.SyntaxError(token.column(), sentence(complaint))
            : unknown(token, options);
  }

  /** A statement's value is kept in the one form of its type. */
  private String form(Option.Value value, Token token) {
    return at.statements() ? check.form(value.type(), token.text()) : token.text();
  }

  private static String sentence(String complaint) {
    return complaint.equals(ValueCheck.SYNTAX_ERROR) ? complaint + "." : complaint;
  }

  private Parsed unknown(Token token, List<Option> options) {
    if (at.statements()) {
      return new Parsed.SyntaxError(token.column(), "syntax error.");
    }
    if (words.isEmpty()) {
      return new Parsed.SyntaxError(token.column(), "unknown command.");
    }
    if (Match.startsHidden(options, token.text())) {
      return new Parsed.SyntaxError(token.end(), "syntax error.");
    }
    return new Parsed.SyntaxError(token.column(), "syntax error, expecting <command>.");
  }
}
