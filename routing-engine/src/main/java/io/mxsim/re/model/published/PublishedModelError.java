package io.mxsim.re.model.published;

/** Published modules that cannot be imported; the message says where and why. */
public final class PublishedModelError extends Exception {
  private static final long serialVersionUID = 1L;

  PublishedModelError(String message) {
    super(message);
  }

  /** Something at a line of a file, from 1. */
  PublishedModelError(String file, int line, String sentence) {
    super(file + ":" + line + ": " + sentence);
  }
}
