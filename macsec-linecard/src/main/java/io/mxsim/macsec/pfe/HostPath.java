package io.mxsim.macsec.pfe;

import io.mxsim.chassis.wire.Frame;
import io.mxsim.macsec.control.ForwardingReport;
import io.mxsim.macsec.control.ForwardingReport.HostBound;
import io.mxsim.macsec.control.ForwardingReport.Why;
import io.mxsim.macsec.control.PortPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way to the Routing Engine, with a limit for each kind of frame. */
final class HostPath {
  /** Frames of one kind in one second; more are dropped. */
  private static final int PER_SECOND = 2_000;

  private final Supplier<Instant> clock;
  private final Consumer<ForwardingReport> reports;
  private final Map<Why, Bucket> buckets = new EnumMap<>(Why.class);

  private static final class Bucket {
    private Instant second = Instant.EPOCH;
    private int taken;
  }

  HostPath(Supplier<Instant> clock, Consumer<ForwardingReport> reports) {
    this.clock = clock;
    this.reports = reports;
    for (Why why : Why.values()) {
      buckets.put(why, new Bucket());
    }
  }

  /** Passes a frame on and releases it; beyond the limit it counts as dropped. */
  void punt(PortState port, int unit, Why why, Frame frame) {
    if (admits(buckets.get(why))) {
      Optional<PortPlace> place = Optional.ofNullable(port).map(from -> from.place);
      reports.accept(new HostBound(place, unit, why, frame.toBytes()));
    } else if (port != null) {
      port.tally.inputDrop();
    }
    frame.release();
  }

  void report(ForwardingReport report) {
    reports.accept(report);
  }

  private boolean admits(Bucket bucket) {
    Instant now = clock.get();
    if (Duration.between(bucket.second, now).compareTo(Duration.ofSeconds(1)) >= 0) {
      bucket.second = now;
      bucket.taken = 0;
    }
    return bucket.taken++ < PER_SECOND;
  }
}
