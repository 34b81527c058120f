package io.mxsim.chassis.time;

/**
 * Held by a part that waits for people: a panic that is to be read, a prompt at which somebody
 * types. While one is held, no {@link Hurry} lets virtual time jump, whoever holds that.
 */
public final class Patience implements AutoCloseable {
  private EventLoop loop;

  Patience(EventLoop loop) {
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
