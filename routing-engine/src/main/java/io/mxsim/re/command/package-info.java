/**
 * The operational commands: one class for each rpc of the model, which prints what the daemons know
 * (layouts: the vendor's public captures and the two source documents). A command that changes the
 * box asks first where the box asks.
 */
package io.mxsim.re.command;
