package io.mxsim.re.access;

import java.net.URI;
import java.util.OptionalLong;

/**
 * Fetches files from servers by HTTP and FTP, implemented by the access side: waiting for a server
 * takes no time of the event loop.
 */
public interface FileTransfer {
  /** A Routing Engine whose management port leads nowhere. */
  FileTransfer NONE =
      (from, atMost, receiver) -> receiver.failed("the management network is not reachable");

  /**
   * Begins to fetch a file; the receiver is told of the end, once.
   *
   * @param from {@code http://} or {@code ftp://}, without a user
   * @param atMost bytes; a larger file is a failure
   */
  void fetch(URI from, int atMost, Receiver receiver);

  /** Told on the event loop how it goes. */
  interface Receiver {
    /** Some of it has come; told about once a second. */
    void progress(long bytes, OptionalLong of);

    /** All of it has come. */
    void complete(byte[] file);

    /** It does not come, and why: the rest of a sentence that names the file. */
    void failed(String why);
  }
}
