/**
 * The yardsticks of {@code ./mxsim bench}: what this machine needs anyway, and what mxsim needs,
 * measured in turns in the same run, so that a busy machine burdens both sides alike. Medians;
 * wall-clock time of the host, since this is the outside.
 */
package io.mxsim.lab.bench;
