package io.mxsim.re.boot;

import io.mxsim.re.access.ConsolePort;
import io.mxsim.re.access.SshPort;

/**
 * What stands outside a Routing Engine's ports.
 *
 * @param console whoever reads the serial line
 * @param ssh whoever listens for the management port
 * @param startup what the first boot is configured with
 */
public record Access(ConsolePort console, SshPort ssh, StartupFile startup) {}
