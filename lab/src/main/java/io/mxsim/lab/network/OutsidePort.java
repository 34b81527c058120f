package io.mxsim.lab.network;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where frames leave this process: read by one thread and written by another. */
interface OutsidePort extends AutoCloseable {
  /** Waits for a frame and puts it at the buffer's position; false when the port was closed. */
  boolean receive(ByteBuffer buffer) throws IOException;

  /** Sends the frame between the buffer's position and its limit. */
  void send(ByteBuffer frame) throws IOException;

  /** How the outside reaches it, for a person. */
  String reach();

  @Override
  void close();
}
