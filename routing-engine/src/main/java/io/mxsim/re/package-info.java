/**
 * The Routing Engine: its firmware as the hardware calls it. Below it {@code boot} leads from power
 * to an image, {@code system} from an image to {@code login:}, and the daemons do the rest.
 */
package io.mxsim.re;
