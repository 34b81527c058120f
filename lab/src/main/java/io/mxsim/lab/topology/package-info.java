/**
 * Topology files: routers, hosts and the links between them, in the shape that containerlab's users
 * know ({@code name}, {@code topology: nodes, links}). What the file says and nothing that runs.
 */
package io.mxsim.lab.topology;
