/**
 * Scenarios: exercises written as text (YAML), run on stepped virtual time by JUnit, by CI and by
 * trainers, all from the same file.
 *
 * <p>A scenario drives the router as a person at the bench does: mains, buttons, cards, console, a
 * real OpenSSH client. Each {@code expect} lets virtual time pass until the console has printed the
 * text. Passwords in a scenario file are part of the exercise and public; they are kept out of
 * transcripts all the same, as they would be on a screen. Several routers in one scenario are not
 * modelled yet.
 */
package io.mxsim.lab.scenario;
