package io.mxsim.lab.router;

/** The bench operator asked for something that cannot be; the message is a whole sentence. */
public final class RouterRefused extends Exception {

  /** Whose business it is to change something. */
  public enum Reason {
    /** The request itself: an unknown model, a card that does not fit. */
    REQUEST,
    /** The host: a taken port, a state folder in use or damaged. */
    ENVIRONMENT
  }

  private final Reason reason;

  /** A refusal with the sentence that the operator reads. */
  public RouterRefused(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  /** Whose business it is. */
  public Reason reason() {
    return reason;
  }
}
