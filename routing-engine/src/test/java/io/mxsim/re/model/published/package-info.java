/** Tests of the import, on small modules that have the traits of published ones. */
package io.mxsim.re.model.published;
