package io.mxsim.chassis.wire;

/** A channel of a port as the world sees it: what cables are plugged into. */
public interface Jack {
  /** Plugs a cable in, whose {@link #carrier} is off until it says otherwise. */
  void plug(Cable cable);

  /** Pulls the cable. */
  void unplug();

  /** Whether light comes from the far end. */
  void carrier(boolean on);

  /** A frame arrives; the port holds it. Without a link it is lost. */
  void deliver(Frame frame);
}
