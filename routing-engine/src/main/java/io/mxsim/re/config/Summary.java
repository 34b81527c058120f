package io.mxsim.re.config;

import io.mxsim.re.model.Statement;

/**
 * What a node knows of everything below it without looking, packed in an int: how many statements
 * there are, and whether one of them has a trait. Walks leave out what has nothing for them.
 */
final class Summary {
  /** Nothing. */
  static final int NONE = 0;

  /** Something is inactive. */
  static final int INACTIVE = 1;

  /** Groups are applied, or excepted. */
  static final int APPLIES = 2;

  /** There is a secret. */
  static final int SECRET = 4;

  /** The node itself is inactive; this one does not go up. */
  static final int OWN_INACTIVE = 8;

  /** Something is protected. */
  static final int GUARDED = 16;

  /** The node itself is protected; this one does not go up. */
  static final int OWN_GUARDED = 32;

  /** Something has a condition. */
  static final int ASKS = 64;

  /** A condition looks at the configuration from its top. */
  static final int ASKS_FAR = 128;

  private static final int TRAITS = INACTIVE | APPLIES | SECRET | GUARDED | ASKS | ASKS_FAR;
  private static final int SHIFT = 8;

  /** A statement with nothing to tell. */
  static final int ONE = 1 << SHIFT;

  private Summary() {}

  static int of(Statement statement, boolean secret, boolean inactive, boolean guarded, int below) {
    int traits = below & TRAITS;
    traits |= secret ? SECRET : 0;
    traits |= inactive ? INACTIVE | OWN_INACTIVE : 0;
    traits |= guarded ? GUARDED | OWN_GUARDED : 0;
    traits |= Groups.applies(statement) || Groups.excepts(statement) ? APPLIES : 0;
    traits |= statement.musts().isEmpty() ? 0 : ASKS;
    traits |= statement.looksFar() ? ASKS_FAR : 0;
    return (count(below) << SHIFT | traits) + ONE;
  }

  /** Of two neighbours together. */
  static int sum(int a, int b) {
    return count(a) + count(b) << SHIFT | (a | b) & TRAITS;
  }

  static boolean has(int summary, int trait) {
    return (summary & trait) != 0;
  }

  /** Statements, the node itself among them. */
  static int count(int summary) {
    return summary >>> SHIFT;
  }
}
