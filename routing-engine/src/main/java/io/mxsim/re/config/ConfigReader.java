package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.util.List;
import java.util.function.Consumer;

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
    return new BraceText(into, reader, text, BraceText.Purpose.MERGE).read(base);
  }

  /** The same, obeying {@code replace:} marks. */
  public Loaded replace(ConfigTree into, List<Step> base, byte[] text) {
    return new BraceText(into, reader, text, BraceText.Purpose.REPLACE).read(base);
  }

  /** Runs {@code set} lines on {@code into}, below {@code base}. */
  public Loaded set(ConfigTree into, List<Step> base, byte[] text) {
    return new SetText(into, reader, text).read(base);
  }

  /** The same as an XML text with {@code <configuration>}. */
  public Loaded xml(ConfigTree into, List<Step> base, byte[] text, boolean replacing) {
    return items(into, base, () -> XmlItems.read(text), replacing);
  }

  /** The same as a JSON text with {@code "configuration"}. */
  public Loaded json(ConfigTree into, List<Step> base, byte[] text, boolean replacing) {
    return items(into, base, () -> JsonItems.read(text), replacing);
  }

  private interface Source {
    Item read() throws Item.Fault;
  }

  private Loaded items(ConfigTree into, List<Step> base, Source source, boolean replacing) {
    try {
      Item configuration = source.read();
      Loaded loaded = new ItemLoad(into, reader, replacing).load(base, configuration);
      configuration.wipe();
      return loaded;
    } catch (Item.Fault fault) {
      return new Loaded(into, List.of(fault.problem()), List.of());
    }
  }

  /** Applies what {@code show | compare} prints. */
  public Loaded patch(ConfigTree into, byte[] text) {
    return new PatchText(into, reader, text).read();
  }

  /**
   * {@code before} with only what is different in {@code after} changed: the two share the rest.
   */
  public static ConfigTree updated(ConfigTree before, ConfigTree after) {
    return Difference.apply(before, Difference.between(before, after));
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

  /**
   * A step for a typed secret, which is taken over: a password becomes the hash beside it.
   *
   * @param parent the statement around {@code leaf}
   * @param problem told what is wrong with it
   * @return null if something is wrong
   */
  public Step secretStep(Statement parent, Statement leaf, byte[] typed, Consumer<String> problem) {
    return reader.secretStep(parent, leaf, typed, problem);
  }

  /** Whether setting {@code path} makes something exist: an empty container may mean nothing. */
  public static boolean means(List<Step> path) {
    return BraceText.means(path);
  }

  /** The path that words name from the top; empty if they name nothing. */
  public static List<Step> path(ConfigTree tree, String words) {
    StatementReader.Reading reading =
        new StatementReader(null, false, true)
            .readTarget(tree.root().statement(), List.of(), Lexer.words(words));
    return reading.edits().isEmpty() ? reading.end() : reading.edits().getFirst();
  }
}
