/**
 * Who may log in, as what, and how fast he may guess: accounts and classes from {@code [edit system
 * login]}, password rules, and the two roles of FIPS mode (G-RO1, G-RO3, G-PW1, G-PW2, P-RO1,
 * P-PW1). Authentication by RADIUS or TACACS+ is not modelled.
 */
package io.mxsim.re.login;
