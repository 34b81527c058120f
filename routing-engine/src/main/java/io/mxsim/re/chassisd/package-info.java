/**
 * chassisd: what is in the chassis and how it fares, as far as it can be seen from a Routing
 * Engine: by the presence lines of the slots, and by the control messages of the cards.
 */
package io.mxsim.re.chassisd;
