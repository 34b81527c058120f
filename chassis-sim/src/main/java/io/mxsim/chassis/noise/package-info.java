/**
 * Noise for the entropy sources of the modules: the host's in operation, a seed's in scenarios. A
 * part's {@link io.mxsim.chassis.noise.NoiseFault} spoils what its board reads.
 *
 * <p>SP 800-90B clause 2.2.1 calls this the noise source. Health tests and conditioning belong to
 * the cryptographic modules and are not done here.
 */
package io.mxsim.chassis.noise;
