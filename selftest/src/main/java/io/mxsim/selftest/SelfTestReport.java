package io.mxsim.selftest;

import java.util.ArrayList;
import java.util.List;

/**
 * What a self-test found, in the order it ran. Every test runs, whatever failed before it.
 *
 * @param sections suites and integrity tests
 * @param lines the transcript, without a prefix
 */
public record SelfTestReport(List<Section> sections, List<Line> lines) {
  /**
   * One suite.
   *
   * @param label the module's label, or of an integrity test {@code firmware}
   */
  public record Section(String label, String title, List<Result> results) {}

  /** One test. */
  public record Result(String name, boolean passed) {}

  /**
   * One line of the transcript.
   *
   * @param daemon whether it is the daemon's, which its log marks {@code mgd: }; otherwise it goes
   *     on with what the kernel cut in two
   */
  public record Line(String text, boolean daemon) {
    /** As the log of the guide shows it. */
    public String prefixed() {
      return daemon ? "mgd: ".concat(text) : text;
    }
  }

  /** Whether every test passed. */
  public boolean passed() {
    return failures().isEmpty();
  }

  /** The failed tests, such as {@code openssl/AES-CBC}. */
  public List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (Section section : sections) {
      for (Result result : section.results()) {
        if (!result.passed()) {
          failures.add(section.label().concat("/").concat(result.name()));
        }
      }
    }
    return failures;
  }
}
