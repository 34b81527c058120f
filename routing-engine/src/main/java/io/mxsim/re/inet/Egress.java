package io.mxsim.re.inet;

import io.mxsim.re.dcd.LogicalUnit;
import java.net.InetAddress;

/**
 * The way a packet of the Routing Engine goes out.
 *
 * @param source the address it has when nobody chooses another one
 */
public record Egress(LogicalUnit unit, InetAddress source) {}
