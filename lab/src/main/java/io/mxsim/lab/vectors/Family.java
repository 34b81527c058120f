package io.mxsim.lab.vectors;

/** Algorithms whose tests are put to a module in one way. */
interface Family {
  /**
   * Ready for the tests of one group.
   *
   * @throws Declined when the group asks what no module has a form for
   * @throws io.mxsim.crypto.ModuleRefusal when this module does not offer it
   */
  Responder open(TestGroup group, ModuleUnderTest module);

  /** Asks the module what one test asks. Throws what {@link #open} throws, and for one test. */
  @FunctionalInterface
  interface Responder extends AutoCloseable {
    Response respond(TestCase test);

    @Override
    default void close() {
      // Most hold no key between tests.
    }
  }
}
