package io.mxsim.lab.vectors;

/** A test that cannot be put to a module, and why: thrown by a {@link Family}. */
final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Who is at fault. */
  enum Kind {
    /** The modules have no such algorithm, mode, size or form. */
    NOT_OFFERED,
    /** The set leaves out what the test needs, or nobody asked for it. */
    NOT_RUN
  }

  private final Kind kind;

  private Declined(Kind kind, String reason) {
    super(reason, null, false, false);
    this.kind = kind;
  }

  static Declined notOffered(String what) {
    return new Declined(Kind.NOT_OFFERED, what);
  }

  static Declined notRun(String why) {
    return new Declined(Kind.NOT_RUN, why);
  }

  Kind kind() {
    return kind;
  }
}
