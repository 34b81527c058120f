package io.mxsim.chassis.wire;

/** What is plugged into a channel of a port, as the port sees it. */
public interface Cable {
  /** Takes a frame that the port sends; the cable is its holder now. */
  void carry(Frame frame);

  /** The port's transmitter was switched on or off: the far end sees light, or none. */
  void light(boolean on);
}
