package io.mxsim.chassis.time;

import java.time.Instant;

/** An event that was scheduled and can still be taken back. */
public final class Timer implements Comparable<Timer> {
  private final Instant due;
  private final Priority priority;
  private final long sequence;
  private final String what;
  private Runnable action;

  Timer(Instant due, Priority priority, long sequence, String what, Runnable action) {
    this.due = due;
    this.priority = priority;
    this.sequence = sequence;
    this.what = what;
    this.action = action;
  }

  /** The virtual instant at which the event runs. */
  public Instant due() {
    return due;
  }

  /** What the event is for, in words; printed when a simulation stops on a bug. */
  public String what() {
    return what;
  }

  /** Takes the event back; does nothing once it has run. */
  public void cancel() {
    action = null;
  }

  /** True until the event has run or was cancelled. */
  public boolean pending() {
    return action != null;
  }

  void run() {
    Runnable run = action;
    action = null;
    if (run != null) {
      run.run();
    }
  }

  /** Time first, then priority, then the order in which the events were scheduled. */
  @Override
  public int compareTo(Timer other) {
    int byTime = due.compareTo(other.due);
    if (byTime != 0) {
      return byTime;
    }
    int byPriority = priority.compareTo(other.priority);
    return byPriority != 0 ? byPriority : Long.compare(sequence, other.sequence);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sequence);
  }

  @Override
  public String toString() {
    return due + " " + what;
  }
}
