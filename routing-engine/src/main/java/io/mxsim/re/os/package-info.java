/**
 * The operating system of a Routing Engine between two reboots: its clock, its processes, its file
 * tree, and what it lets execute. Everything here is made at a boot and gone at the next power-off.
 */
package io.mxsim.re.os;
