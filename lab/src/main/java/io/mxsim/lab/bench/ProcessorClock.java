package io.mxsim.lab.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The processor time of this process with all its threads. The JDK's own figure moves in steps of
 * ten milliseconds; this is the one of POSIX, to the nanosecond.
 */
final class ProcessorClock {
  /** {@code CLOCK_PROCESS_CPUTIME_ID} of Linux and of macOS. */
  private static final int CLOCK = System.getProperty("os.name").equals("Mac OS X") ? 12 : 2;

  @SuppressWarnings("restricted")
  private static final MethodHandle CLOCK_GETTIME =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
              FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));

  /** Seconds, then nanoseconds. */
  private static final MemorySegment TIME = Arena.global().allocate(JAVA_LONG, 2);

  private ProcessorClock() {}

  /** Nanoseconds since the process started; for one thread. */
  static long nanos() {
    try {
      if ((int) CLOCK_GETTIME.invokeExact(CLOCK, TIME) != 0) {
        throw new IllegalStateException("no clock of processor time");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return TIME.getAtIndex(JAVA_LONG, 0) * 1_000_000_000 + TIME.getAtIndex(JAVA_LONG, 1);
  }
}
