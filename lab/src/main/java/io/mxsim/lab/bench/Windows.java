package io.mxsim.lab.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Measures repeated work in short windows that take turns, so that every side meets the same
 * moments of the host. What counts is the processor time of this process, the collector's with it,
 * and the median of the windows: a busy neighbour is in neither.
 */
final class Windows {
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final double WINDOW_NANOS = 20e6;

  /** Nanoseconds of processor time and bytes of heap that one repetition takes. */
  record Cost(double nanos, double bytes) {}

  private Windows() {}

  /** Lets the compilers come to rest; seconds of processor time, which a busy host gives slowly. */
  static void warmUp(double seconds, IntConsumer work) {
    long end = ProcessorClock.nanos() + (long) (seconds * 1e9);
    while (ProcessorClock.nanos() < end) {
      work.accept(10);
    }
  }

  /** What each side costs, from that many windows of each. */
  static List<Cost> inTurns(int windows, List<IntConsumer> sides) {
    int[] repetitions = new int[sides.size()];
    double[][] nanos = new double[sides.size()][windows];
    double[][] bytes = new double[sides.size()][windows];
    for (int i = 0; i < repetitions.length; i++) {
      repetitions[i] = repetitions(sides.get(i));
    }
    for (int window = 0; window < windows; window++) {
      for (int i = 0; i < repetitions.length; i++) {
        Cost cost = cost(sides.get(i), repetitions[i]);
        nanos[i][window] = cost.nanos();
        bytes[i][window] = cost.bytes();
      }
    }
    List<Cost> medians = new ArrayList<>();
    for (int i = 0; i < repetitions.length; i++) {
      medians.add(new Cost(Stopwatch.median(nanos[i]), Stopwatch.median(bytes[i])));
    }
    return medians;
  }

  /** How often the work goes into a window. */
  private static int repetitions(IntConsumer work) {
    int tried = 1;
    Cost cost = cost(work, tried);
    while (cost.nanos() * tried < WINDOW_NANOS / 4) {
      tried *= 2;
      cost = cost(work, tried);
    }
    return Math.max(1, (int) (WINDOW_NANOS / cost.nanos()));
  }

  private static Cost cost(IntConsumer work, int repetitions) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = ProcessorClock.nanos();
    work.accept(repetitions);
    double nanos = ProcessorClock.nanos() - start;
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    return new Cost(nanos / repetitions, (double) allocated / repetitions);
  }
}
