package io.mxsim.re.fips;

import io.mxsim.crypto.ConditionalTest;
import io.mxsim.crypto.ModuleName;
import java.util.List;

/** A conditional test that failed in operation: the module is in error, the system follows. */
public record ConditionalFailure(ModuleName module, ConditionalTest test) {
  private static final int RESULT_COLUMN = 51;

  /** As self-tests that failed are named: {@code openssl/ECDSA-PCT}. */
  public String name() {
    return module.label() + "/" + test.label();
  }

  /** What the log says, in the form of the other self-tests. */
  public List<String> transcript() {
    String title = "  " + test.title() + ":";
    return List.of(
        "Conditional self-test of the " + module.label() + " module:",
        title + " ".repeat(Math.max(1, RESULT_COLUMN - title.length())) + "Failed");
  }
}
