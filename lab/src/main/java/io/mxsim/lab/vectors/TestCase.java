package io.mxsim.lab.vectors;

/**
 * One test.
 *
 * @param question what it asks
 * @param answers where its answer stands: the question itself when one file has both
 */
record TestCase(TestGroup group, JsonNode question, JsonNode answers) {
  int id() {
    return question.number("tcId");
  }

  TestCase answeredBy(TestCase other) {
    return other == null ? this : new TestCase(group, question, other.question);
  }

  /** The object that has {@code name}: the test, or its group. */
  JsonNode having(String name) {
    return question.has(name) || !group.node().has(name) ? question : group.node();
  }
}
