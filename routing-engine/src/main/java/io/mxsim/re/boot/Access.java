package io.mxsim.re.boot;

import io.mxsim.re.access.ConsolePort;
import io.mxsim.re.access.SshPort;
import java.util.Optional;

/**
 * What stands outside a Routing Engine's ports.
 *
 * @param console whoever reads the serial line
 * @param ssh whoever listens for the management port
 * @param startup a configuration that replaces the stored one at the first boot, in braces or
 *     {@code set} lines; empty without one
 */
public record Access(ConsolePort console, SshPort ssh, Optional<byte[]> startup) {}
