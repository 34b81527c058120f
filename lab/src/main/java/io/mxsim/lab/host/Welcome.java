package io.mxsim.lab.host;

import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.router.RouterOptions;
import java.util.Locale;

/** What a start says before the router's own first line. */
final class Welcome {
  private Welcome() {}

  /**
   * The text.
   *
   * @param kept whether the state folder already had a chassis
   */
  static String text(RouterOptions options, StateFolder state, boolean kept, boolean terminal) {
    StringBuilder text = new StringBuilder();
    text.append("mxsim: an independent simulator; no vendor product, no validated module\n");
    text.append("  chassis  ").append(options.model().toUpperCase(Locale.ROOT));
    text.append(kept ? ", as the state folder keeps it" : hardware(options));
    if (kept && options.configuration().isPresent()) {
      text.append("\n  config   counts if the router was never configured");
    }
    text.append("\n  state    ").append(state.path());
    text.append(
        state.isTemporary() ? " (temporary: gone when this ends; keep one with --state)" : "");
    options
        .statements()
        .map(model -> model.facts().statements())
        .ifPresent(count ->
            text.append("\n  model    ")
                .append(count)
                .append(" imported statements, accepted without effect"));
    text.append("\n  ssh      ssh -p ").append(options.sshPort());
    text.append(" USER@127.0.0.1   (once the router is configured for SSH)\n");
    if (options.seed().isPresent()) {
      text.append("  noise    seeded with ").append(options.seed().getAsLong());
      text.append(": for exercises, never for keys\n");
    }
    if (terminal) {
      text.append("  leave    Ctrl-]\n");
    }
    return text.append('\n').toString();
  }

  private static String hardware(RouterOptions options) {
    String engines =
        ", " + options.routingEngines() + " x " + options.routingEngine().toUpperCase(Locale.ROOT);
    int mics = options.mics().size();
    return mics == 0
        ? engines
        : engines + ", " + mics + (mics > 1 ? " MACsec MICs" : " MACsec MIC");
  }
}
