package io.mxsim.lab.scenario;

import io.mxsim.chassis.wire.FrameKind;
import io.mxsim.chassis.wire.FrameRule;
import io.mxsim.chassis.wire.Impairment;
import io.mxsim.lab.topology.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a scenario can do to the links and hosts of a topology. */
sealed interface NetworkStep {

  /** Cuts a wire, or mends it. */
  record Cut(String link, boolean cut) implements NetworkStep {}

  /** Says what happens to frames from one end of a wire, or from both, from now on. */
  record Impair(String link, Optional<String> from, Impairment impairment) implements NetworkStep {}

  /** Does something to exact frames from one end of a wire, or from each. */
  record Rule(String link, Optional<String> from, FrameRule rule) implements NetworkStep {}

  /** A host pings, and so many answers come. */
  record HostPing(String from, Address to, int count, int expect) implements NetworkStep {}

  /** Forgets what was seen on a wire and, if a file is named, writes what comes into it. */
  record Capture(String link, Optional<Path> file) implements NetworkStep {}

  /**
   * What was sent into a wire since its last {@link Capture}.
   *
   * @param only nothing but these, when there are any
   * @param some at least one of each of these
   * @param none not one of these
   */
  record Captured(String link, List<FrameKind> only, List<FrameKind> some, List<FrameKind> none)
      implements NetworkStep {
    public Captured {
      only = List.copyOf(only);
      some = List.copyOf(some);
      none = List.copyOf(none);
    }
  }
}
