/** Every scenario file of the repository, run as it is written. */
package io.mxsim.scenarios;
