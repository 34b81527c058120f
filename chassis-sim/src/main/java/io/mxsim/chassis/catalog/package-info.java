/**
 * The catalogue: chassis models and field-replaceable units, from two JSON resources ({@code
 * chassis.json}, {@code frus.json}); a new card or chassis is a new entry there.
 *
 * <p>Slots, counts and the evaluated configurations are those of P-HW1 to P-HW6 and G-HW1. On
 * MX240, MX480 and MX960 a Routing Engine sits in an SCB; on MX2010 and MX2020 it is one unit with
 * its control board. The security policy counts the LEDs and does not name them: their names on the
 * MIC and the exact split on the Routing Engines are ours. Description and part number of {@code
 * MIC-MACSEC-MRATE}, and the part numbers of MS-MPC, power entry modules and MX240 to MX960 fan
 * trays, are in no document we have: they are plausible, not authentic.
 *
 * <p>Not modelled: transceivers, cables, weight, heat, the power a part draws.
 */
package io.mxsim.chassis.catalog;
