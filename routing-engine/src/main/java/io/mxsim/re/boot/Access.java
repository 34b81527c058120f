package io.mxsim.re.boot;

import io.mxsim.re.access.ConsolePort;
import io.mxsim.re.access.FileTransfer;
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
 * @param transfer what reaches the servers of the management network
 */
public record Access(
    ConsolePort console,
    SshPort ssh,
    StartupFile startup,
    Optional<Model> statements,
    FileTransfer transfer) {
  /** The same without an imported model, and without a network. */
  public Access(ConsolePort console, SshPort ssh, StartupFile startup) {
    this(console, ssh, startup, Optional.empty(), FileTransfer.NONE);
  }
}
