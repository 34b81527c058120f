/** The rules of docs/architecture.md, as tests. */
package io.mxsim.architecture;
