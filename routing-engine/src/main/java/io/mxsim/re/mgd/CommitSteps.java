package io.mxsim.re.mgd;

import io.mxsim.chassis.time.EventLoop;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** What handlers report and do while they apply a commit, in the order in which they said so. */
final class CommitSteps implements CommitProgress {
  private record Pending(String text, Runnable work) {}

  private final EventLoop loop;
  private final Consumer<String> output;
  private final ArrayDeque<Pending> pending = new ArrayDeque<>();

  CommitSteps(EventLoop loop, Consumer<String> output) {
    this.loop = loop;
    this.output = output;
  }

  @Override
  public void line(String text) {
    say(text + "\n");
  }

  @Override
  public void remark(String editPath, String statement, String message) {
    say(FindingText.text(editPath, statement, message));
  }

  @Override
  public void work(String line, Runnable work) {
    pending.add(new Pending(line + "\n", work));
  }

  /** Prints at once, unless it has to wait for work that was announced before. */
  private void say(String text) {
    if (pending.isEmpty()) {
      output.accept(text);
    } else {
      pending.add(new Pending(text, null));
    }
  }

  /** Does what is pending, each work in an event of its own, and then {@code done}. */
  void finish(Runnable done) {
    while (!pending.isEmpty()) {
      Pending next = pending.poll();
      output.accept(next.text);
      if (next.work != null) {
        loop.soon(
            "commit: " + next.text.strip(),
            () -> {
              next.work.run();
              finish(done);
            });
        return;
      }
    }
    done.run();
  }

  /** Prints findings in order. */
  static void print(List<Findings.Finding> findings, Consumer<String> output) {
    for (Findings.Finding finding : findings) {
      String path = String.join(" ", finding.path());
      String warning = finding.warning() ? "warning: " : "";
      output.accept(
          FindingText.text(
              path.isEmpty() ? "[edit]" : "[edit " + path + "]",
              finding.statement(),
              warning + finding.message()));
    }
  }
}
