/**
 * The documents' procedures on a live router, typed on its console and by a real OpenSSH client.
 */
package io.mxsim.procedures;
