package io.mxsim.chassis.media;

import java.io.IOException;

/** The host could not read or write a file of the state folder; the message names the file. */
public final class MediaFault extends RuntimeException {
  MediaFault(String what, IOException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
