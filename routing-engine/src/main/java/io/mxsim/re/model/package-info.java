/**
 * The model of configuration statements and operational commands, compiled from YANG (RFC 7950) by
 * the build.
 */
package io.mxsim.re.model;
