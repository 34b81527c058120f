package io.mxsim.lab.vectors;

/** A vector file that cannot be used; the message names the file, the place and what is wrong. */
public final class VectorError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VectorError(String sentence) {
    super(sentence);
  }
}
