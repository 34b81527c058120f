/**
 * lldpd: the Link Layer Discovery Protocol (IEEE 802.1AB) on the ports of the cards. Advertises
 * chassis, port, time to live, name, description and capabilities; keeps neighbours for as long as
 * they ask.
 *
 * <p>Not modelled: LLDP-MED, management addresses, selection of TLVs, notifications.
 */
package io.mxsim.re.lldpd;
