package io.mxsim.re.boot;

import io.mxsim.re.access.ConsolePort;
import io.mxsim.re.access.SshPort;
import io.mxsim.re.model.Model;
import java.util.Optional;

/**
 * What stands outside a Routing Engine's ports.
 *
 * @param console whoever reads the serial line
 * @param ssh whoever listens for the management port
 * @param startup what the first boot is configured with
 * @param statements an imported model, whose statements are accepted beside the firmware's own
 */
public record Access(
    ConsolePort console, SshPort ssh, StartupFile startup, Optional<Model> statements) {
  /** The same without an imported model. */
  public Access(ConsolePort console, SshPort ssh, StartupFile startup) {
    this(console, ssh, startup, Optional.empty());
  }
}
