/** What is left in memory of secrets whose life is over. */
package io.mxsim.cli.memory;
