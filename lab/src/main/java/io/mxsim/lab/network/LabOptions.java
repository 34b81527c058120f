package io.mxsim.lab.network;

import io.mxsim.chassis.time.Pace;
import io.mxsim.lab.router.ModelFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How to run a lab.
 *
 * @param state the state folder, which exists; each router has one in it that is called like it
 * @param keep whether what is in it has to survive the host
 * @param pace how virtual time follows the host's
 * @param seed what the noise of all is made from; empty for the host's noise
 * @param start the virtual time at power-on
 * @param models where imported models are
 */
public record LabOptions(
    Path state, boolean keep, Pace pace, OptionalLong seed, Instant start, ModelFolder models) {}
