/** The page about critical security parameters, and who may open one. */
package io.mxsim.csp;
