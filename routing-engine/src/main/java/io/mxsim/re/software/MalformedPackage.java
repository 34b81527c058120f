package io.mxsim.re.software;

/** A package that cannot be what it claims to be; the message says in what way. */
public final class MalformedPackage extends Exception {
  MalformedPackage(String message) {
    super(message);
  }
}
