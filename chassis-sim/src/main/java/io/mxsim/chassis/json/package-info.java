/**
 * JSON (RFC 8259) for the hardware's own data: the catalogue and the record of a state folder.
 *
 * <p>A general parser costs more time in a cold JVM than everything else a chassis does to come up,
 * hence this small one. Numbers are whole numbers; a name may occur once in an object.
 */
package io.mxsim.chassis.json;
