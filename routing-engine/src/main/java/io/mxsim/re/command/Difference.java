package io.mxsim.re.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The changes that make one list of lines another.
 *
 * @param changes in order; lines between them are equal
 */
record Difference(List<String> before, List<String> after, List<Change> changes) {
  /** Above that many cells the middle of two files is one change, as it mostly is then. */
  private static final long CELLS = 16_000_000;

  /** Lines {@code [a, aEnd)} of the first become lines {@code [b, bEnd)} of the second. */
  record Change(int a, int aEnd, int b, int bEnd) {}

  static Difference of(List<String> before, List<String> after, boolean ignoreWhiteSpace) {
    String[] left = keys(before, ignoreWhiteSpace);
    String[] right = keys(after, ignoreWhiteSpace);
    int head = 0;
    while (head < left.length && head < right.length && left[head].equals(right[head])) {
      head++;
    }
    int tail = 0;
    while (tail < left.length - head
        && tail < right.length - head
        && left[left.length - 1 - tail].equals(right[right.length - 1 - tail])) {
      tail++;
    }
    String[] a = Arrays.copyOfRange(left, head, left.length - tail);
    String[] b = Arrays.copyOfRange(right, head, right.length - tail);
    return new Difference(before, after, changes(a, b, head));
  }

  private static String[] keys(List<String> lines, boolean ignoreWhiteSpace) {
    return lines.stream()
        .map(line -> ignoreWhiteSpace ? line.strip().replaceAll("\\s+", " ") : line)
        .toArray(String[]::new);
  }

  private static List<Change> changes(String[] a, String[] b, int head) {
    List<Change> changes = new ArrayList<>();
    if (a.length + b.length == 0) {
      return changes;
    }
    if ((long) a.length * b.length > CELLS) {
      changes.add(new Change(head, head + a.length, head, head + b.length));
      return changes;
    }
    int[][] common = common(a, b);
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      int fromA = i;
      int fromB = j;
      while ((i < a.length || j < b.length)
          && !(i < a.length && j < b.length && a[i].equals(b[j]))) {
        if (j == b.length || i < a.length && common[i + 1][j] >= common[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      if (i > fromA || j > fromB) {
        changes.add(new Change(head + fromA, head + i, head + fromB, head + j));
      }
      while (i < a.length && j < b.length && a[i].equals(b[j])) {
        i++;
        j++;
      }
    }
    return changes;
  }

  /** How many lines the rests from (i, j) on have in common, in order. */
  private static int[][] common(String[] a, String[] b) {
    int[][] common = new int[a.length + 1][b.length + 1];
    for (int i = a.length - 1; i >= 0; i--) {
      for (int j = b.length - 1; j >= 0; j--) {
        common[i][j] =
            a[i].equals(b[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
