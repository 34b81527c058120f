/**
 * What the boards of all line cards have in common, whatever they forward: the phases of a boot,
 * the states between power-on and online, and the quantities that {@code show chassis fpc} prints.
 *
 * <p>The quantities are modelled, each on a state of its own: the temperature moves exponentially
 * from where it is towards the room's (power off, offline) or the card's working temperature; the
 * utilisation is that of the boot phase or of the idle card, and its averages decay over one, five
 * and fifteen minutes; heap and buffers are what the phases have allocated until now. The figures
 * in the cards' tables are plausible, not measured on a card.
 *
 * <p>Not modelled: load and heat by traffic, sensors other than one a card, sensor noise.
 */
package io.mxsim.chassis.card;
