package io.mxsim.lab.vectors;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run's result for people and for machines. */
public final class VectorReport {
  private static final String LINE = "%-22s %-20s %7s %7s %7s %12s %8s%n";
  private static final int LONGEST_VALUE = 96;

  private final Tally tally;

  public VectorReport(Tally tally) {
    this.tally = tally;
  }

  /** The table, then why tests were left out, then at most {@code most} failures. */
  public void print(PrintStream out, int most) {
    table(out);
    leftOut(out, false, "Not offered:");
    leftOut(out, true, "Not run:");
    failures(out, most);
    out.printf(
        "%n%d passed, %d failed, %d left out%n", tally.passed(), tally.failed(), tally.leftOut());
  }

  private void table(PrintStream out) {
    out.printf(LINE, "ALGORITHM", "MODULE", "TESTS", "PASSED", "FAILED", "NOT OFFERED", "NOT RUN");
    String last = "";
    int byAnother = 0;
    for (Tally.Row row : tally.rows()) {
      String name = row.algorithm().equals(last) ? "" : row.algorithm();
      last = row.algorithm();
      byAnother += row.byAnother();
      String passed = row.passed() + (row.byAnother() > 0 ? "*" : "");
      out.printf(
          LINE,
          name,
          row.module(),
          row.tests(),
          passed,
          row.failed(),
          blankIfNone(row.notOffered()),
          blankIfNone(row.notRun()));
    }
    if (byAnother > 0) {
      out.printf(
          "* %d answers are of the module's own choice (a key, a signature): the JDK checked them%n",
          byAnother);
    }
  }

  private static String blankIfNone(int count) {
    return count == 0 ? "" : Integer.toString(count);
  }

  private void leftOut(PrintStream out, boolean offered, String title) {
    boolean first = true;
    for (Map.Entry<Tally.Omission, Integer> omission : tally.omissions().entrySet()) {
      if (omission.getKey().offered() == offered) {
        out.printf(first ? "%n" + title + "%n" : "");
        first = false;
        out.printf(
            "  %7d  %-20s %s%n",
            omission.getValue(), omission.getKey().algorithm(), omission.getKey().why());
      }
    }
  }

  private void failures(PrintStream out, int most) {
    List<Tally.Failure> failures = tally.failures();
    for (Tally.Failure failure : failures.subList(0, Math.min(most, failures.size()))) {
      TestGroup group = failure.test().group();
      out.printf(
          "%nFAILED %s, tgId %d, tcId %d (%s), %s: %s%n",
          group.set().title(),
          group.id(),
          failure.test().id(),
          group.testType(),
          failure.module(),
          failure.what().what());
      out.printf("  in       %s%n", group.set().file());
      if (!failure.what().expected().isEmpty() || !failure.what().actual().isEmpty()) {
        out.printf("  expected %s%n", shortened(failure.what().expected()));
        out.printf("  actual   %s%n", shortened(failure.what().actual()));
      }
    }
    if (failures.size() > most) {
      out.printf("%n... and %d more failures%n", failures.size() - most);
    }
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE) + "... (" + value.length() + " characters)";
  }

  /** The same as one object. */
  public void writeJson(Path file) throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("passed", tally.passed());
    report.put("failed", tally.failed());
    report.put("leftOut", tally.leftOut());
    List<Object> rows = new ArrayList<>();
    tally.rows().forEach(row -> rows.add(members(row)));
    report.put("algorithms", rows);
    List<Object> omissions = new ArrayList<>();
    tally.omissions().forEach((omission, count) -> omissions.add(members(omission, count)));
    report.put("leftOutBecause", omissions);
    List<Object> failures = new ArrayList<>();
    tally.failures().forEach(failure -> failures.add(members(failure)));
    report.put("failures", failures);
    VectorJson.write(file, report);
  }

  private static Map<String, Object> members(Tally.Row row) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("algorithm", row.algorithm());
    members.put("module", row.module());
    members.put("tests", row.tests());
    members.put("passed", row.passed());
    members.put("passedByAnotherImplementation", row.byAnother());
    members.put("failed", row.failed());
    members.put("notOffered", row.notOffered());
    members.put("notRun", row.notRun());
    return members;
  }

  private static Map<String, Object> members(Tally.Omission omission, int count) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("algorithm", omission.algorithm());
    members.put("kind", omission.offered() ? "not run" : "not offered");
    members.put("why", omission.why());
    members.put("tests", count);
    return members;
  }

  private static Map<String, Object> members(Tally.Failure failure) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("file", failure.test().group().set().file().toString());
    members.put("algorithm", failure.test().group().set().title());
    members.put("tgId", failure.test().group().id());
    members.put("tcId", failure.test().id());
    members.put("module", failure.module());
    members.put("what", failure.what().what());
    members.put("expected", failure.what().expected());
    members.put("actual", failure.what().actual());
    return members;
  }
}
