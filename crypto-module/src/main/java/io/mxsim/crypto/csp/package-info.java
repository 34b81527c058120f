/**
 * The critical security parameters as the policy's tables 12, 13 and 17 and the guide's table 1
 * give them, and the monitor that holds every service to its row (P-CSP1, P-CSP2, G-CSP1). No byte
 * of a CSP is kept here.
 */
package io.mxsim.crypto.csp;
