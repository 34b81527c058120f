package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads configuration text of every form: {@code load}, stored files, a start-up configuration. */
public final class ConfigReader {
  private final StatementReader reader;

  private ConfigReader(StatementReader reader) {
    this.reader = reader;
  }

  /** For text that people write: every value is checked. */
  public static ConfigReader checking(SecretForm secrets, boolean fips) {
    return new ConfigReader(new StatementReader(secrets, fips, false));
  }

  /** For files that this program wrote: values were checked before. */
  public static ConfigReader trusting(SecretForm secrets) {
    return new ConfigReader(new StatementReader(secrets, false, true));
  }

  /** Adds text in braces to {@code into}, below {@code base}. */
  public Loaded merge(ConfigTree into, List<Step> base, byte[] text) {
    return new BraceText(into, reader, text, false).read(base);
  }

  /** The same, obeying {@code replace:} marks. */
  public Loaded replace(ConfigTree into, List<Step> base, byte[] text) {
    return new BraceText(into, reader, text, true).read(base);
  }

  /** Runs {@code set} lines on {@code into}, below {@code base}. */
  public Loaded set(ConfigTree into, List<Step> base, byte[] text) {
    return new SetText(into, reader, text).read(base);
  }

  /** A whole configuration, in braces or as {@code set} lines, whichever it is. */
  public Loaded whole(ConfigTree empty, byte[] text) {
    return looksLikeSet(text) ? set(empty, List.of(), text) : merge(empty, List.of(), text);
  }

  private static boolean looksLikeSet(byte[] text) {
    Token first = new Lexer(text, true).next();
    Lexer lexer = new Lexer(text, true);
    while (first.is(Token.Kind.END_OF_LINE) || first.is(Token.Kind.COMMENT)) {
      first = lexer.next();
    }
    return first.isWord("set") || first.isWord("delete") || first.isWord("deactivate");
  }

  /** Paths for the words of one typed statement, for edits that the language has accepted. */
  public Edits edits(ConfigTree tree, List<Step> base, String words) {
    return edits(reader.read(tree.root().statement(), base, Lexer.words(words)), base);
  }

  /** Paths for what {@code delete}, {@code edit}, {@code show} and their like name. */
  public Edits targets(ConfigTree tree, List<Step> base, String words) {
    return edits(reader.readTarget(tree.root().statement(), base, Lexer.words(words)), base);
  }

  private static Edits edits(StatementReader.Reading reading, List<Step> base) {
    List<List<Step>> paths = new ArrayList<>(reading.edits());
    if (paths.isEmpty() && reading.wrong() == null) {
      paths.add(reading.end().size() > base.size() ? reading.end() : base);
    }
    boolean bad = reading.wrong() != null;
    return new Edits(paths, bad ? reading.message() : null, bad ? reading.wrong().column() : 0);
  }

  /** The words of a typed statement without its secrets, for logs. */
  public String masked(ConfigTree tree, List<Step> base, String words) {
    List<Token> tokens = Lexer.words(words);
    List<Token> secret = reader.read(tree.root().statement(), base, tokens).secretWords();
    StringBuilder text = new StringBuilder();
    boolean announced = false;
    for (Token token : tokens) {
      boolean hide = announced || secret.contains(token);
      String shown = token.quoted() ? Quoting.quoted(token.text()) : token.shown();
      text.append(text.isEmpty() ? "" : " ").append(hide ? "/* SECRET-DATA */" : shown);
      announced = SecretWords.announces(token) && secret.isEmpty() && tokens.getLast() != token;
    }
    return text.toString();
  }

  /** Makes a typed secret ready for the tree, and takes {@code typed} over. */
  public Step secret(Statement leaf, byte[] typed) {
    return new Step(leaf, "", reader.stored(leaf, typed, false).data());
  }

  /** What is wrong with a typed secret, or null; {@code typed} stays the caller's. */
  public String secretProblem(Statement leaf, byte[] typed) {
    return reader.values().problem(leaf.type(), new ByteText(typed, 0, typed.length));
  }

  /**
   * The statements that words name.
   *
   * @param message what is wrong, or null
   * @param column where the wrong word ends, counted from 0
   */
  public record Edits(List<List<Step>> paths, String message, int column) {}
}
