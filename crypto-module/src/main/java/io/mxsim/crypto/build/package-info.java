/**
 * What the build of a simulated firmware image needs: its certificate authorities and its signer.
 * Nothing of this package is used by a running board.
 */
package io.mxsim.crypto.build;
