/**
 * Makes and signs the images of the releases while the project is built; never used at run time.
 */
package io.mxsim.re.software.build;
