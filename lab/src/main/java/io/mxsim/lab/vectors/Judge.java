package io.mxsim.lab.vectors;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a module answered with what the set expects. */
final class Judge {
  private static final Verdict NO_ANSWER = new Verdict.NotRun("the set has no answer to it");

  private Judge() {}

  static Verdict judge(Response response, JsonNode answers) {
    if (response.verified().isPresent()) {
      return response.verified().get()
          ? new Verdict.Passed(true)
          : new Verdict.Failed("another implementation does not accept the answer", "", "");
    }
    if (response.whyUnchecked().isPresent()) {
      return new Verdict.NotRun(response.whyUnchecked().get());
    }
    boolean passed = response.passed();
    Optional<Boolean> expected = answers.optionalFlag(Response.TEST_PASSED);
    if (expected.isEmpty()) {
      return passed || !answers.has(response.insteadOf())
          ? fields(response.fields(), answers)
          : different(true, false);
    }
    if (passed != expected.get()) {
      return different(expected.get(), passed);
    }
    Verdict verdict = passed ? fields(response.fields(), answers) : NO_ANSWER;
    return verdict.equals(NO_ANSWER) ? new Verdict.Passed(false) : verdict;
  }

  /** Decryptions and verifications: what must fail has to fail, and no more. */
  private static Verdict different(boolean expected, boolean actual) {
    return new Verdict.Failed(
        Response.TEST_PASSED, Boolean.toString(expected), Boolean.toString(actual));
  }

  private static Verdict fields(Map<String, Object> fields, JsonNode answers) {
    boolean compared = false;
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      String name = field.getKey();
      if (name.equals(Response.TEST_PASSED) || !answers.has(name)) {
        continue;
      }
      compared = true;
      Verdict verdict = field(name, field.getValue(), answers);
      if (verdict instanceof Verdict.Failed) {
        return verdict;
      }
    }
    return compared ? new Verdict.Passed(false) : NO_ANSWER;
  }

  private static Verdict field(String name, Object value, JsonNode answers) {
    if (value instanceof List<?> results) {
      return results(name, results, answers.nodes(name));
    }
    String actual = value.toString();
    String expected = answers.text(name);
    return actual.equalsIgnoreCase(expected)
        ? new Verdict.Passed(false)
        : new Verdict.Failed(name, expected, actual);
  }

  private static Verdict results(String name, List<?> results, List<JsonNode> expected) {
    if (results.size() != expected.size()) {
      return new Verdict.Failed("results of " + name, "" + expected.size(), "" + results.size());
    }
    for (int i = 0; i < results.size(); i++) {
      for (Map.Entry<?, ?> member : ((Map<?, ?>) results.get(i)).entrySet()) {
        String field = member.getKey().toString();
        String actual = member.getValue().toString();
        if (expected.get(i).has(field) && !actual.equalsIgnoreCase(expected.get(i).text(field))) {
          return new Verdict.Failed(
              name + "[" + i + "]." + field, expected.get(i).text(field), actual);
        }
      }
    }
    return new Verdict.Passed(false);
  }
}
