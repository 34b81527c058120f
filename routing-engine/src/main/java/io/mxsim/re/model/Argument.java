package io.mxsim.re.model;

/**
 * One argument of an operational command: an input leaf of its rpc.
 *
 * @param name the input leaf's name, as handlers and RPC clients know it
 * @param word the word typed before the value, or the whole of a flag
 * @param form how it is typed
 * @param mandatory whether the command cannot run without it
 */
public record Argument(
    String name, String word, Form form, ValueType type, String help, boolean mandatory) {
  /** How an argument is typed. */
  public enum Form {
    /** {@code word}. */
    FLAG,
    /** {@code word value}. */
    KEYWORD,
    /** {@code value}. */
    POSITIONAL,
    /** One of the words of an enumeration. */
    WORDS
  }
}
