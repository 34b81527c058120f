/**
 * ifinfo: what {@code show interfaces} tells of ports and units. Only what is measured or modelled
 * is printed: no rates, queues, optics or PCS counters.
 */
package io.mxsim.re.ifinfo;
