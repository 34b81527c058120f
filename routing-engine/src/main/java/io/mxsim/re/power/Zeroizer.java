package io.mxsim.re.power;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.Eraser;
import io.mxsim.re.boot.Disks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Zeroization (P-Z1, P-Z2, G-Z1): every secret in memory goes first, then every block of every disk
 * but the image's is overwritten, then the Routing Engine boots to the factory default. The disks
 * remember that they are being erased, so that a power cut in the middle changes nothing: the
 * loader goes on with it.
 */
public final class Zeroizer {
  private static final int BLOCKS_A_STEP = 2048;
  private static final Duration STEP = Duration.ofMillis(250);

  private final Board board;
  private final Disks disks;

  public Zeroizer(Board board, Disks disks) {
    this.board = board;
    this.disks = disks;
  }

  /** What is told of the way. */
  public interface Progress {
    /** A disk's turn has come. */
    void begins(Disk disk);

    /** Every block of it is overwritten. */
    void ends(Disk disk);
  }

  /**
   * Overwrites every disk, the secondary ones first, as the box does it; {@code done} runs at the
   * end. The file systems must not be used any more.
   */
  public void run(Progress progress, Runnable done) {
    List<Disk> order = new ArrayList<>(disks.all()).reversed();
    // All disks are marked before the first is overwritten: a power cut leaves none of them out.
    List<Eraser> erasers = new ArrayList<>();
    order.forEach(disk -> erasers.add(disks.erase(disk)));
    next(order, erasers, 0, progress, done);
  }

  private void next(
      List<Disk> order, List<Eraser> erasers, int index, Progress progress, Runnable done) {
    if (index == order.size()) {
      disks.cleared();
      done.run();
      return;
    }
    progress.begins(order.get(index));
    step(
        erasers.get(index),
        () -> {
          progress.ends(order.get(index));
          next(order, erasers, index + 1, progress, done);
        });
  }

  private void step(Eraser eraser, Runnable done) {
    if (eraser.step(BLOCKS_A_STEP)) {
      board.after(STEP, "zeroize", () -> step(eraser, done));
    } else {
      done.run();
    }
  }
}
