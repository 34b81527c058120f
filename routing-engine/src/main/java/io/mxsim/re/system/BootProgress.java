package io.mxsim.re.system;

import io.mxsim.chassis.Board;
import io.mxsim.re.mgd.CommitProgress;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/** What handlers say while the configuration of a boot is applied: on the console. */
final class BootProgress implements CommitProgress {
  private final Board board;
  private final Consumer<String> console;
  private final ArrayDeque<Runnable> pending = new ArrayDeque<>();

  BootProgress(Board board, Consumer<String> console) {
    this.board = board;
    this.console = console;
  }

  @Override
  public void line(String text) {
    console.accept(text.stripTrailing());
  }

  @Override
  public void remark(String editPath, String statement, String message) {
    console.accept(editPath + " " + statement + ": " + message);
  }

  @Override
  public void work(String line, Runnable work) {
    pending.add(() -> {
      console.accept(line);
      work.run();
    });
  }

  /** Does the work that is left, an event each; {@code done} runs after the last. */
  void finish(Runnable done) {
    Runnable work = pending.poll();
    if (work == null) {
      done.run();
      return;
    }
    work.run();
    board.loop().soon("boot", () -> finish(done));
  }
}
