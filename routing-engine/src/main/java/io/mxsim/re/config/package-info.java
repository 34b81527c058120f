/** Configuration trees: reading, editing, printing, comparing and keeping them. */
package io.mxsim.re.config;
