package io.mxsim.re.inet;

import io.mxsim.re.reply.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one ping has measured; times in nanoseconds. */
final class PingTally {
  private static final double MILLI = 1e6;
  private static final double MICRO = 1e3;

  private final List<Long> times = new ArrayList<>();
  private int sent;
  private int duplicates;

  void sent() {
    sent++;
  }

  void duplicate() {
    duplicates++;
  }

  void received(long nanos) {
    times.add(nanos);
  }

  int transmitted() {
    return sent;
  }

  int received() {
    return times.size();
  }

  long longest() {
    return times.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private int lossPercent() {
    return sent == 0 ? 0 : (sent - times.size()) * 100 / sent;
  }

  private double mean() {
    return times.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  private double deviation() {
    double mean = mean();
    double squares = times.stream().mapToDouble(t -> (t - mean) * (t - mean)).sum();
    return Math.sqrt(squares / times.size());
  }

  private long shortest() {
    return times.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** The last lines. */
  String text(String host, boolean inet6) {
    StringBuilder text = new StringBuilder();
    text.append("\n--- " + host + (inet6 ? " ping6" : " ping") + " statistics ---\n");
    text.append(sent + " packets transmitted, " + times.size() + " packets received, ");
    text.append(duplicates == 0 ? "" : "+" + duplicates + " duplicates, ");
    text.append(lossPercent() + "% packet loss\n");
    if (!times.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "round-trip min/avg/max/%s = %.3f/%.3f/%.3f/%.3f ms\n",
              inet6 ? "std-dev" : "stddev",
              shortest() / MILLI,
              mean() / MILLI,
              longest() / MILLI,
              deviation() / MILLI));
    }
    return text.toString();
  }

  /** The summary; times in microseconds. */
  Element element() {
    Element summary =
        Element.of("probe-results-summary")
            .leaf("probes-sent", sent)
            .leaf("responses-received", times.size())
            .leaf("packet-loss", lossPercent());
    if (!times.isEmpty()) {
      summary
          .leaf("rtt-minimum", micros(shortest()))
          .leaf("rtt-maximum", micros(longest()))
          .leaf("rtt-average", micros(mean()))
          .leaf("rtt-stddev", micros(deviation()));
    }
    return summary;
  }

  private static long micros(double nanos) {
    return Math.round(nanos / MICRO);
  }
}
