package io.mxsim.chassis.media;

import java.nio.file.Path;

/** A state folder that cannot be used; the message tells the operator why and what to do. */
public final class StateFolderRefusal extends RuntimeException {
  StateFolderRefusal(String message) {
    super(message);
  }

  static StateFolderRefusal damaged(Path file, String what) {
    return new StateFolderRefusal(
        file
            + " is damaged: "
            + what
            + ". Restore it from a copy, or delete the state folder to begin with a new chassis.");
  }

  static StateFolderRefusal unusable(Path folder, String why) {
    return new StateFolderRefusal("the state folder " + folder + " cannot be used: " + why + ".");
  }
}
