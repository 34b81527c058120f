package io.mxsim.re.command;

import java.util.ArrayList;
import java.util.List;

/** A difference as diff(1) prints it: plain, with context, or unified. */
final class DifferenceText {
  private static final int CONTEXT = 3;

  private final Difference difference;
  private final StringBuilder text = new StringBuilder();

  private DifferenceText(Difference difference) {
    this.difference = difference;
  }

  /** Numbers of the lines that changed, {@code <} and {@code >}. */
  static String plain(Difference difference) {
    DifferenceText out = new DifferenceText(difference);
    for (Difference.Change change : difference.changes()) {
      boolean adds = change.a() == change.aEnd();
      boolean deletes = change.b() == change.bEnd();
      out.text
          .append(adds ? String.valueOf(change.a()) : range(change.a(), change.aEnd()))
          .append(adds ? 'a' : deletes ? 'd' : 'c')
          .append(deletes ? String.valueOf(change.b()) : range(change.b(), change.bEnd()))
          .append('\n');
      out.lines("< ", difference.before(), change.a(), change.aEnd());
      out.text.append(adds || deletes ? "" : "---\n");
      out.lines("> ", difference.after(), change.b(), change.bEnd());
    }
    return out.text.toString();
  }

  /** With three lines around, {@code +} and {@code -}; the heads are the two files' lines. */
  static String unified(Difference difference, String headBefore, String headAfter) {
    DifferenceText out = new DifferenceText(difference);
    if (!difference.changes().isEmpty()) {
      out.text.append("--- ").append(headBefore).append("\n+++ ").append(headAfter).append('\n');
    }
    for (List<Difference.Change> hunk : hunks(difference)) {
      Difference.Change whole = out.around(hunk);
      out.text.append("@@ -").append(count(whole.a(), whole.aEnd()));
      out.text.append(" +").append(count(whole.b(), whole.bEnd())).append(" @@\n");
      int at = whole.a();
      for (Difference.Change change : hunk) {
        out.lines(" ", difference.before(), at, change.a());
        out.lines("-", difference.before(), change.a(), change.aEnd());
        out.lines("+", difference.after(), change.b(), change.bEnd());
        at = change.aEnd();
      }
      out.lines(" ", difference.before(), at, whole.aEnd());
    }
    return out.text.toString();
  }

  /** With three lines around, each file's part apart; {@code !} marks what changed. */
  static String context(Difference difference, String headBefore, String headAfter) {
    DifferenceText out = new DifferenceText(difference);
    if (!difference.changes().isEmpty()) {
      out.text.append("*** ").append(headBefore).append("\n--- ").append(headAfter).append('\n');
    }
    for (List<Difference.Change> hunk : hunks(difference)) {
      Difference.Change whole = out.around(hunk);
      out.text.append("***************\n*** ").append(range(whole.a(), whole.aEnd()));
      out.text.append(" ****\n");
      out.side(hunk, whole, true);
      out.text.append("--- ").append(range(whole.b(), whole.bEnd())).append(" ----\n");
      out.side(hunk, whole, false);
    }
    return out.text.toString();
  }

  private void side(List<Difference.Change> hunk, Difference.Change whole, boolean before) {
    boolean any = hunk.stream().anyMatch(c -> before ? c.a() < c.aEnd() : c.b() < c.bEnd());
    if (!any) {
      return;
    }
    List<String> lines = before ? difference.before() : difference.after();
    int at = before ? whole.a() : whole.b();
    for (Difference.Change change : hunk) {
      int from = before ? change.a() : change.b();
      int to = before ? change.aEnd() : change.bEnd();
      boolean both = change.a() < change.aEnd() && change.b() < change.bEnd();
      lines("  ", lines, at, from);
      lines(both ? "! " : before ? "- " : "+ ", lines, from, to);
      at = to;
    }
    lines("  ", lines, at, before ? whole.aEnd() : whole.bEnd());
  }

  /** The hunk's extent with its context. */
  private Difference.Change around(List<Difference.Change> hunk) {
    Difference.Change first = hunk.getFirst();
    Difference.Change last = hunk.getLast();
    int before = Math.min(CONTEXT, first.a());
    int behind = Math.min(CONTEXT, difference.before().size() - last.aEnd());
    return new Difference.Change(
        first.a() - before, last.aEnd() + behind, first.b() - before, last.bEnd() + behind);
  }

  private static List<List<Difference.Change>> hunks(Difference difference) {
    List<List<Difference.Change>> hunks = new ArrayList<>();
    int end = -1;
    for (Difference.Change change : difference.changes()) {
      if (hunks.isEmpty() || change.a() - end > 2 * CONTEXT) {
        hunks.add(new ArrayList<>());
      }
      hunks.getLast().add(change);
      end = change.aEnd();
    }
    return hunks;
  }

  private static String range(int from, int to) {
    return to - from <= 1 ? String.valueOf(to) : from + 1 + "," + to;
  }

  private static String count(int from, int to) {
    int length = to - from;
    int first = length == 0 ? from : from + 1;
    return length == 1 ? String.valueOf(first) : first + "," + length;
  }

  private void lines(String sign, List<String> lines, int from, int to) {
    for (String line : lines.subList(from, to)) {
      text.append(sign).append(line).append('\n');
    }
  }
}
