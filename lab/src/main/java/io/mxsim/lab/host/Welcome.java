package io.mxsim.lab.host;

import io.mxsim.lab.control.StateFolder;
import io.mxsim.lab.router.RouterOptions;
import java.util.Locale;

/** What a start says before the router's own first line. */
final class Welcome {
  private Welcome() {}

  static String text(RouterOptions options, StateFolder state, boolean terminal) {
    StringBuilder text = new StringBuilder();
    text.append("mxsim: an independent simulator; no vendor product, no validated module\n");
    text.append("  chassis  ").append(options.model().toUpperCase(Locale.ROOT));
    text.append(", ").append(options.routingEngines()).append(" x ");
    text.append(options.routingEngine().toUpperCase(Locale.ROOT));
    if (!options.mics().isEmpty()) {
      text.append(", ").append(options.mics().size()).append(" MACsec MIC");
      text.append(options.mics().size() > 1 ? "s" : "");
    }
    text.append("\n  state    ").append(state.path());
    text.append(
        state.isTemporary() ? " (temporary: gone when this ends; keep one with --state)" : "");
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
}
