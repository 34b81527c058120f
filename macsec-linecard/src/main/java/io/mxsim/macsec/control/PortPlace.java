package io.mxsim.macsec.control;

import io.mxsim.chassis.catalog.SlotId;

/**
 * A channel anywhere in the chassis.
 *
 * @param card the slot of the board whose port it is: an MPC or a MIC
 */
public record PortPlace(SlotId card, ChannelId channel) {}
