package io.mxsim.re.boot;

import io.mxsim.chassis.Board;
import io.mxsim.chassis.catalog.RoutingEngineSpec;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.Eraser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Overwrites the disks (P-Z1, P-Z2, G-Z1): every block of every disk but the image's. The disks
 * remember that they are being erased, so that a power cut in the middle changes nothing: the
 * loader goes on where it stopped. How long it takes follows from the size that the medium has in
 * the real box.
 */
public final class Zeroizer {
  private static final int BLOCKS_A_STEP = 2048;

  /** What a solid-state disk of that time writes. */
  private static final int MEGABYTES_A_SECOND = 200;

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

    /** So much of it is overwritten, and it is not all. */
    default void reached(Disk disk, int percent) {}

    /** Every block of it is overwritten. */
    void ends(Disk disk);
  }

  /**
   * Overwrites every disk, the secondary ones first, as the box does it; {@code done} runs at the
   * end. The file systems must not be used any more.
   */
  public void run(Progress progress, Runnable done) {
    run(disks.all(), progress, done);
  }

  /**
   * Goes on with what a power cut has interrupted; {@code done} runs at once if that is nothing.
   */
  void resume(Progress progress, Runnable done) {
    List<Disk> doomed = new ArrayList<>();
    for (Disk disk : disks.all()) {
      if (disks.condemned() || disk.interruptedErasure().isPresent()) {
        doomed.add(disk);
      }
    }
    run(doomed, progress, done);
  }

  private void run(List<Disk> doomed, Progress progress, Runnable done) {
    List<Disk> order = doomed.reversed();
    // All disks are marked before the first is overwritten: a power cut leaves none of them out.
    List<Eraser> erasers = new ArrayList<>();
    for (Disk disk : order) {
      erasers.add(disk.interruptedErasure().orElseGet(() -> disks.erase(disk)));
    }
    next(order, erasers, 0, progress, done);
  }

  private void next(
      List<Disk> order, List<Eraser> erasers, int index, Progress progress, Runnable done) {
    if (index == order.size()) {
      disks.cleared();
      done.run();
      return;
    }
    Disk disk = order.get(index);
    progress.begins(disk);
    step(
        disk,
        erasers.get(index),
        progress,
        () -> {
          progress.ends(disk);
          next(order, erasers, index + 1, progress, done);
        });
  }

  private void step(Disk disk, Eraser eraser, Progress progress, Runnable done) {
    int before = eraser.blocksDone();
    if (!eraser.step(BLOCKS_A_STEP)) {
      done.run();
      return;
    }
    int total = eraser.blocksTotal();
    progress.reached(disk, 100 * eraser.blocksDone() / total);
    Duration step = whole(disk).multipliedBy(eraser.blocksDone() - before).dividedBy(total);
    board.after(step, "zeroize", () -> step(disk, eraser, progress, done));
  }

  /** The time for all of a disk as the real box has it. */
  private Duration whole(Disk disk) {
    for (RoutingEngineSpec.DiskSpec spec : board.fru().routingEngineSpec().disks()) {
      if (spec.name().equals(disk.name())) {
        return Duration.ofSeconds(spec.shownMegabytes()).dividedBy(MEGABYTES_A_SECOND);
      }
    }
    throw new IllegalArgumentException(disk.name());
  }
}
