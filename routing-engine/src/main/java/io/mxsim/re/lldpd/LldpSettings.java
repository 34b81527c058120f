package io.mxsim.re.lldpd;

import io.mxsim.re.config.ConfigNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * {@code [edit protocols lldp]}.
 *
 * @param interfaces names of ports, or {@code all}
 * @param except ports where it is disabled
 */
record LldpSettings(
    boolean enabled,
    Set<String> interfaces,
    Set<String> except,
    Duration interval,
    int holdMultiplier) {
  private static final long USUAL_INTERVAL_SECONDS = 30;
  private static final int USUAL_MULTIPLIER = 4;

  static LldpSettings none() {
    return new LldpSettings(
        false,
        Set.of(),
        Set.of(),
        Duration.ofSeconds(USUAL_INTERVAL_SECONDS),
        USUAL_MULTIPLIER);
  }

  static LldpSettings read(ConfigNode root) {
    Optional<ConfigNode> lldp = root.find("protocols", "lldp");
    if (lldp.isEmpty()) {
      return none();
    }
    Set<String> on = new HashSet<>();
    Set<String> off = new HashSet<>();
    for (ConfigNode each : lldp.get().all("interface")) {
      String name = each.value();
      int dot = name.indexOf('.');
      (each.has("disable") ? off : on).add(dot < 0 ? name : name.substring(0, dot));
    }
    return new LldpSettings(
        !lldp.get().has("disable"),
        on,
        off,
        Duration.ofSeconds(
            lldp.get()
                .text("advertisement-interval")
                .map(Long::valueOf)
                .orElse(USUAL_INTERVAL_SECONDS)),
        lldp.get().text("hold-multiplier").map(Integer::valueOf).orElse(USUAL_MULTIPLIER));
  }

  boolean on(String port) {
    boolean named = interfaces.contains(port) || interfaces.contains("all");
    return enabled && named && !except.contains(port);
  }

  long holdSeconds() {
    return Math.min(65_535, interval.toSeconds() * holdMultiplier);
  }
}
