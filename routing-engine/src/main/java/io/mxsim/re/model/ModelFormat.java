package io.mxsim.re.model;

/**
 * The compact form of the model: what the compiler writes and {@link Model} reads.
 *
 * <p>Big-endian: magic, fingerprint of the sources, then four tables (strings, types, statements,
 * commands). A table is a count, the end of each record relative to the first, and the records. A
 * record is a row of unsigned LEB128 numbers; strings, types, statements and commands refer to each
 * other by number, so what is shared in the model is stored once.
 */
public final class ModelFormat {
  public static final int MAGIC = 0x4d58_4d32;

  /** Length of the fingerprint (SHA-256) of the sources behind the magic. */
  public static final int FINGERPRINT_BYTES = 32;

  /** Tags of types. */
  public static final int EMPTY = 0;

  public static final int WHOLE = 1;
  public static final int TEXT = 2;
  public static final int WORDS = 3;
  public static final int ADDRESS = 4;
  public static final int INTERFACE = 5;
  public static final int FILE = 6;
  public static final int STATEMENTS = 7;
  public static final int COMMAND = 8;
  public static final int EITHER = 9;

  /** Flags of statements and commands. */
  public static final int PRESENCE = 1;

  public static final int ORDERED = 1 << 1;
  public static final int REQUIRED = 1 << 2;
  public static final int SECRET = 1 << 3;
  public static final int FORBIDDEN_IN_FIPS = 1 << 4;
  public static final int ONE_LINE = 1 << 5;
  public static final int ONE_LINE_WHEN_SINGLE = 1 << 6;
  public static final int IMPLICIT = 1 << 7;
  public static final int HIDDEN = 1 << 8;
  public static final int LEADS = 1 << 9;

  private ModelFormat() {}
}
