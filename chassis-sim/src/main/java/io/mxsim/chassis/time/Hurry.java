package io.mxsim.chassis.time;

/**
 * Held by a part that is only waiting for itself: booting, shutting down, overwriting a disk. While
 * one is held, a pace that allows it lets virtual time jump to the next event instead of waiting.
 */
public final class Hurry implements AutoCloseable {
  private EventLoop loop;

  Hurry(EventLoop loop) {
    this.loop = loop;
  }

  /** Lets go; a second call does nothing. */
  @Override
  public void close() {
    if (loop != null) {
      loop.leave(this);
      loop = null;
    }
  }
}
