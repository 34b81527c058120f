package io.mxsim.re.syslog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who wants to see the lines of a log file as they are written. */
final class Followers {
  private final List<Follower> all = new ArrayList<>();

  private record Follower(String file, Consumer<String> lines) {}

  /** Calls {@code lines} with each line from now on; running the answer ends it. */
  Runnable add(String file, Consumer<String> lines) {
    Follower follower = new Follower(file, lines);
    all.add(follower);
    return () -> all.removeIf(each -> each == follower);
  }

  void written(String file, String line) {
    for (Follower follower : List.copyOf(all)) {
      if (follower.file.equals(file)) {
        follower.lines.accept(line);
      }
    }
  }
}
