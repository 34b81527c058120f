/**
 * What a session may do: the permission flags of its login class, and the regular expressions that
 * add to them or take from them, for commands and for statements of the configuration.
 */
package io.mxsim.re.permission;
