/** What every SSH key exchange has in common on the server's side, whichever algorithm it is. */
package io.mxsim.cli.exchange;
