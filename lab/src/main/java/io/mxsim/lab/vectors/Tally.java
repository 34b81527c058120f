package io.mxsim.lab.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a run has found until now. */
public final class Tally {
  /** Stands for the module where none offers a test. */
  static final String NO_MODULE = "-";

  /** One algorithm on one module. */
  static final class Row {
    private final String algorithm;
    private final String module;
    private int passed;
    private int byAnother;
    private int failed;
    private int notOffered;
    private int notRun;

    private Row(String algorithm, String module) {
      this.algorithm = algorithm;
      this.module = module;
    }

    String algorithm() {
      return algorithm;
    }

    String module() {
      return module;
    }

    int tests() {
      return passed + failed + notOffered + notRun;
    }

    int passed() {
      return passed;
    }

    /** Those of the passed ones that had no fixed answer. */
    int byAnother() {
      return byAnother;
    }

    int failed() {
      return failed;
    }

    int notOffered() {
      return notOffered;
    }

    int notRun() {
      return notRun;
    }
  }

  /** One test that a module failed. */
  record Failure(TestCase test, String module, Verdict.Failed what) {}

  /** One reason why tests were left out. */
  record Omission(String algorithm, boolean offered, String why) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Map<Omission, Integer> omissions = new LinkedHashMap<>();

  Tally() {}

  void count(TestCase test, String module, Verdict verdict) {
    String algorithm = test.group().set().title();
    Row row = rows.computeIfAbsent(algorithm + "\n" + module, key -> new Row(algorithm, module));
    switch (verdict) {
      case Verdict.Passed passed -> {
        row.passed++;
        row.byAnother += passed.byAnother() ? 1 : 0;
      }
      case Verdict.Failed failed -> {
        row.failed++;
        failures.add(new Failure(test, module, failed));
      }
      case Verdict.NotOffered notOffered -> {
        row.notOffered++;
        omissions.merge(new Omission(algorithm, false, notOffered.what()), 1, Integer::sum);
      }
      case Verdict.NotRun notRun -> {
        row.notRun++;
        omissions.merge(new Omission(algorithm, true, notRun.why()), 1, Integer::sum);
      }
    }
  }

  /** By algorithm, in the order of the files; then by module, in the order of the self-test. */
  List<Row> rows() {
    List<Row> ordered = new ArrayList<>();
    rows.values().stream()
        .map(Row::algorithm)
        .distinct()
        .forEach(algorithm ->
            rows.values().stream()
                .filter(row -> row.algorithm().equals(algorithm))
                .forEach(ordered::add));
    return ordered;
  }

  List<Failure> failures() {
    return failures;
  }

  Map<Omission, Integer> omissions() {
    return omissions;
  }

  /** The algorithms of which at least one test has passed. */
  public Set<String> passedAlgorithms() {
    Set<String> algorithms = new TreeSet<>();
    rows.values().stream()
        .filter(row -> row.passed() > 0)
        .forEach(row -> algorithms.add(row.algorithm()));
    return algorithms;
  }

  /** Tests that passed, counted once for each module. */
  public int passed() {
    return rows.values().stream().mapToInt(Row::passed).sum();
  }

  /** Tests that failed, counted once for each module. */
  public int failed() {
    return failures.size();
  }

  /** Tests that no module was asked. */
  public int leftOut() {
    return rows.values().stream().mapToInt(row -> row.notOffered() + row.notRun()).sum();
  }
}
