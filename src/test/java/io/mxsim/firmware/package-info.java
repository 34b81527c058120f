/** Tests of a whole Routing Engine that need no terminal. */
package io.mxsim.firmware;
