/**
 * The tables of a model while it is put together, and their compact form: what the build's model
 * compiler and the import of published modules have in common.
 */
package io.mxsim.re.model.table;
