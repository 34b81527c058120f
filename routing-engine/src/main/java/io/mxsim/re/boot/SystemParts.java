package io.mxsim.re.boot;

import io.mxsim.chassis.Board;
import io.mxsim.re.fips.RoutingEngineModules;

/** What a system is started with. */
public record SystemParts(
    Board board,
    Disks disks,
    BootImage image,
    RoutingEngineModules modules,
    Access access,
    PowerControl power) {}
