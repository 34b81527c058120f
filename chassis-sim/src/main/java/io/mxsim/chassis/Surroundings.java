package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.NoiseSource;
import io.mxsim.chassis.time.EventLoop;
import java.util.function.Function;

/**
 * What a chassis is given from outside.
 *
 * @param loop the clock and the order of events
 * @param noise the physical noise of the board in a slot
 * @param firmware what runs on boards with a processor
 * @param state where the media are
 */
public record Surroundings(
    EventLoop loop,
    Function<SlotId, NoiseSource> noise,
    FirmwareFactory firmware,
    StateFolder state) {}
