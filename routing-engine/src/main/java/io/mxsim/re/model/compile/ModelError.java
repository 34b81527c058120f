package io.mxsim.re.model.compile;

/** The YANG sources are wrong; the message says where and how. */
final class ModelError extends RuntimeException {
  ModelError(String message) {
    super(message);
  }
}
