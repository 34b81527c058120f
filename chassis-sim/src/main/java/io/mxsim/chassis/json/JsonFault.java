package io.mxsim.chassis.json;

/** A text that is not the JSON its reader expects; the message says what and where. */
public final class JsonFault extends RuntimeException {
  public JsonFault(String message) {
    super(message);
  }
}
