/**
 * The serial console of a Routing Engine: getty, login, session, and getty again (G-HW2, P-RO1).
 *
 * <p>Texts and delays are the firmware's, by {@code io.mxsim.re.access.LoginService}; this package
 * only asks and echoes. Modem control and a hang-up by carrier loss are not modelled.
 */
package io.mxsim.cli.console;
