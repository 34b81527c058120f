/**
 * The hardware of an MX: a chassis with slots, the parts in them, their power, LEDs and buttons,
 * and the backplane between their boards (P-HW1 to P-HW6, G-HW1).
 *
 * <p>A part does not know where it sits. Scenario, CLI and host command use the same calls of
 * {@link io.mxsim.chassis.Chassis}. A board with a processor gets its firmware from a {@link
 * io.mxsim.chassis.FirmwareFactory} above; this module knows nothing of what runs there. Everything
 * belongs to the thread of the event loop.
 *
 * <p>Not modelled: heat, air flow, the current a part draws, slot wiring of the fabric planes.
 */
package io.mxsim.chassis;
