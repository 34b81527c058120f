/**
 * The host command {@code mxsim}: the program an operator, a trainer or a CI job starts.
 *
 * <p>{@link io.mxsim.lab.Mxsim} is the entry point. Underneath: {@code host} the commands, {@code
 * router} the seam to the simulated router, {@code scenario} the scenario runner, {@code control}
 * the socket through which a running simulation is reached, {@code console} the operator's
 * terminal, {@code bench} the yardsticks, {@code vectors} the runner of ACVP vector sets.
 */
package io.mxsim.lab;
