package io.mxsim.lab.control;

import io.mxsim.lab.router.RouterRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the host that goes onto a router's media. */
public final class HostFile {
  private static final long LARGEST = 16 << 20;

  private HostFile() {}

  /** All of it. */
  public static byte[] read(Path file) throws RouterRefused {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
        throw new RouterRefused(
            RouterRefused.Reason.REQUEST, file + " is larger than the media of a router take.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RouterRefused(
          RouterRefused.Reason.ENVIRONMENT, "The file " + file + " cannot be read.");
    }
  }
}
