/**
 * alarmd: what is wrong with the chassis and with the system, since when, and the lamps of the
 * craft interface that say so. Conditions are read from the hardware and from what the cards have
 * told; nothing is remembered but the time at which an alarm was raised.
 *
 * <p>Not modelled: alarms of sensors (temperature, fan speed), of the fabric and of licences.
 */
package io.mxsim.re.alarmd;
