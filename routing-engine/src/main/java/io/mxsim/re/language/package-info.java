/**
 * The language of the command line, for both modes: words, abbreviations, values, completion, help
 * and errors, driven by {@link io.mxsim.re.model.Model}. Nothing is run here. A line is a walk from
 * {@link State} to {@link State}; each word takes one of the options the state offers. What a login
 * class leaves of statements is asked of {@link io.mxsim.re.permission.Scope}.
 */
package io.mxsim.re.language;
