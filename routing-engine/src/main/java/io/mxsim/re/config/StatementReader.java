package io.mxsim.re.config;

import io.mxsim.re.config.Token.Kind;
import io.mxsim.re.model.Statement;
import io.mxsim.re.model.ValueCheck;
import io.mxsim.re.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the words of one statement against the model: {@code login user op class operator} becomes
 * a path. Several leaves may follow each other in one statement ({@code server a prefer key 3}).
 */
final class StatementReader {
  private static final byte[] OBFUSCATED = {'$', '9', '$'};

  /** Passwords and keys that authenticate peers have at least as many characters (G-PW1). */
  private static final int FIPS_KEY_LENGTH = 10;

  private final SecretForm secrets;
  private final boolean fips;
  private final boolean trusted;
  private final ValueCheck values;

  /**
   * @param fips whether statements that FIPS forbids do not exist
   * @param trusted whether values were checked when they were stored
   */
  StatementReader(SecretForm secrets, boolean fips, boolean trusted) {
    this.secrets = secrets;
    this.fips = fips;
    this.trusted = trusted;
    this.values = new ValueCheck(fips);
  }

  /**
   * What the words say.
   *
   * @param edits a path for each leaf, or for the container or entry at the end
   * @param end the container or entry in which the words ended: a block's content goes there
   * @param wrong the word at which reading stopped, or null; what came before it holds
   */
  record Reading(List<List<Step>> edits, List<Step> end, Token wrong, String message) {}

  /** Reads what {@code set} takes: leaves need their values. */
  Reading read(Statement root, List<Step> base, List<Token> words) {
    return new Run(root, base, words, true).read();
  }

  /** Reads what {@code delete} and its like take: values and last keys may be left out. */
  Reading readTarget(Statement root, List<Step> base, List<Token> words) {
    return new Run(root, base, words, false).read();
  }

  private final class Run {
    private final List<Token> words;
    private final boolean whole;
    private final List<List<Step>> edits = new ArrayList<>();
    private final List<Step> path;
    private Statement at;
    private int next;
    private boolean open;
    private Token wrong;
    private String message;

    Run(Statement root, List<Step> base, List<Token> words, boolean whole) {
      this.words = words;
      this.whole = whole;
      this.path = new ArrayList<>(base);
      this.at = base.isEmpty() ? root : base.getLast().statement();
    }

    Reading read() {
      while (next < words.size() && wrong == null) {
        Token word = words.get(next++);
        Statement child = word.is(Kind.WORD) ? child(word) : several(word);
        if (child == null || fips && child.forbiddenInFips()) {
          fail(word, "syntax error");
        } else {
          enter(child, word);
        }
      }
      if (open) {
        edits.add(List.copyOf(path));
      }
      return new Reading(edits, List.copyOf(path), wrong, message);
    }

    /** The statement that {@code word} names, or whose name is left out before it; or null. */
    private Statement child(Token word) {
      String text = word.text();
      if (unprintable(text)) {
        return null;
      }
      Optional<Statement> named = word.quoted() ? Optional.empty() : at.child(text);
      if (named.isPresent() && !named.get().implicit()) {
        return named.get();
      }
      for (Statement child : at.children()) {
        if (child.implicit() && (trusted || wildcard(text) || accepts(child, text))) {
          next--;
          return child;
        }
      }
      return null;
    }

    /** The list without a name whose keys follow in brackets, or null. */
    private Statement several(Token word) {
      for (Statement child : word.is(Kind.OPEN_LIST) ? at.children() : List.<Statement>of()) {
        if (child.implicit() && child.severalKeys()) {
          next--;
          return child;
        }
      }
      return null;
    }

    /** The only implicit statement of a level that begins takes any word, to say what is wrong. */
    private boolean accepts(Statement child, String text) {
      return values.problem(child.type(), text) == null
          || (open || at.kind() == Statement.Kind.CONTAINER && path.isEmpty())
              && at.children().stream().filter(Statement::implicit).count() == 1;
    }

    private void enter(Statement child, Token word) {
      switch (child.kind()) {
        case CONTAINER -> {
          path.add(Step.to(child));
          at = child;
          open = true;
        }
        case LIST -> list(child, word);
        case LEAF, LEAF_LIST -> leaf(child, word);
      }
    }

    private void list(Statement list, Token word) {
      if (next == words.size()) {
        if (whole) {
          fail(word, "missing argument");
        } else {
          addEdit(Step.to(list));
        }
        return;
      }
      Token key = words.get(next++);
      if (key.is(Kind.OPEN_LIST) && list.severalKeys()) {
        bracketed(key, each -> key(list, each));
        return;
      }
      String text = key.text();
      String problem = trusted || wildcard(text) ? null : problem(list, text);
      if (!key.is(Kind.WORD) || text.isEmpty() || problem != null) {
        fail(key, problem == null ? "syntax error" : problem);
        return;
      }
      path.add(Step.to(list, form(list, text)));
      at = list;
      open = true;
    }

    private void key(Statement list, Token word) {
      String problem = trusted || wildcard(word.text()) ? null : problem(list, word.text());
      if (!word.is(Kind.WORD) || word.text().isEmpty() || problem != null) {
        fail(word, problem == null ? "syntax error" : problem);
      } else {
        addEdit(Step.to(list, form(list, word.text())));
      }
    }

    /** The words up to the closing bracket; {@code opened} is the opening one. */
    private void bracketed(Token opened, Consumer<Token> each) {
      Token last = opened;
      while (next < words.size() && wrong == null && !words.get(next).is(Kind.CLOSE_LIST)) {
        last = words.get(next++);
        each.accept(last);
      }
      if (next < words.size()) {
        next++;
      } else if (wrong == null) {
        fail(last, "syntax error");
      }
    }

    private String problem(Statement statement, String text) {
      return unprintable(text) ? ValueCheck.SYNTAX_ERROR : values.problem(statement.type(), text);
    }

    private String form(Statement statement, String text) {
      return trusted || wildcard(text) ? text : values.form(statement.type(), text);
    }

    private boolean wildcard(String key) {
      return key.startsWith("<")
          && !path.isEmpty()
          && path.getFirst().statement().name().equals(Groups.NAME);
    }

    private void leaf(Statement leaf, Token word) {
      if (leaf.type() instanceof ValueType.Empty) {
        addEdit(Step.to(leaf));
      } else if (next == words.size()) {
        if (whole) {
          fail(word, "missing argument");
        } else {
          addEdit(Step.to(leaf));
        }
      } else if (leaf.kind() == Statement.Kind.LEAF_LIST && words.get(next).is(Kind.OPEN_LIST)) {
        bracketed(words.get(next++), each -> value(leaf, each));
      } else {
        value(leaf, words.get(next++));
      }
    }

    private void value(Statement leaf, Token word) {
      if (!word.is(Kind.WORD)) {
        fail(word, "syntax error");
      } else if (leaf.secret()) {
        secret(leaf, word);
      } else {
        String text = word.text();
        String problem = trusted ? null : problem(leaf, text);
        if (problem != null) {
          fail(word, problem);
        } else {
          addEdit(Step.to(leaf, form(leaf, text)));
        }
      }
    }

    private void secret(Statement leaf, Token word) {
      Step step = secretStep(at, leaf, word.bytes(), problem -> fail(word, problem));
      if (step != null) {
        addEdit(step);
      }
    }

    private void addEdit(Step last) {
      List<Step> edit = new ArrayList<>(path.size() + 1);
      edit.addAll(path);
      edit.add(last);
      edits.add(edit);
      open = false;
    }

    private void fail(Token word, String why) {
      wrong = word;
      message = why;
      open = open && next > 1 && whole;
    }
  }

  /** A step for a secret, or null; takes {@code typed} over. */
  Step secretStep(Statement parent, Statement leaf, byte[] typed, Consumer<String> problem) {
    Optional<Statement> hash =
        parent == null ? Optional.empty() : parent.child("encrypted-password");
    if (hash.isPresent() && leaf.name().equals("plain-text-password-value")) {
      SecretData hashed = new SecretData(secrets.hashed(typed));
      Arrays.fill(typed, (byte) 0);
      return new Step(hash.get(), "", hashed);
    }
    StoredSecret stored = stored(leaf, typed, trusted);
    if (stored.problem() != null) {
      problem.accept(stored.problem());
      return null;
    }
    return new Step(leaf, "", stored.data());
  }

  /** A secret ready for a tree, or what is wrong with what was typed. */
  record StoredSecret(SecretData data, String problem) {}

  /** Takes {@code typed} over. Hashes stay what they are; keys become {@code $9$} text. */
  StoredSecret stored(Statement leaf, byte[] typed, boolean checked) {
    boolean hash = leaf.name().equals("encrypted-password");
    if (hash || checked && isObfuscated(typed)) {
      return new StoredSecret(new SecretData(typed), null);
    }
    boolean obfuscated = isObfuscated(typed);
    byte[] plain = obfuscated ? secrets.revealed(typed) : typed;
    if (plain == null) {
      Arrays.fill(typed, (byte) 0);
      return new StoredSecret(null, "invalid encrypted password");
    }
    String problem = values.problem(leaf.type(), new ByteText(plain, 0, plain.length));
    if (problem == null && fips && plain.length < FIPS_KEY_LENGTH) {
      problem = "minimum key length in FIPS mode is " + FIPS_KEY_LENGTH + " characters";
    }
    byte[] kept = problem != null || obfuscated ? typed : secrets.obfuscated(plain);
    if (plain != kept) {
      Arrays.fill(plain, (byte) 0);
    }
    if (problem != null) {
      Arrays.fill(typed, (byte) 0);
      return new StoredSecret(null, problem);
    }
    return new StoredSecret(new SecretData(kept), null);
  }

  /** Whether a text has characters that no terminal should be sent, or is no UTF-8. */
  private static boolean unprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t' || c == 0x7F || c == 0xFFFD) {
        return true;
      }
    }
    return false;
  }

  private static boolean isObfuscated(byte[] text) {
    return text.length > OBFUSCATED.length
        && Arrays.equals(text, 0, OBFUSCATED.length, OBFUSCATED, 0, OBFUSCATED.length);
  }
}
