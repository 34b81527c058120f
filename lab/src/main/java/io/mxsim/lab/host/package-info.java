/**
 * The commands of {@code mxsim}, with Picocli. Each command is a thin face of what lies below; what
 * it prints for machines goes to standard output, what it says to people to standard error.
 */
package io.mxsim.lab.host;
