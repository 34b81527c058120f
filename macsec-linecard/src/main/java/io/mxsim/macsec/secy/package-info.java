/**
 * The MAC Security Entity of a channel (IEEE 802.1AE-2018 clause 10): protects what goes out,
 * validates what comes in, counts by the standard's names. The cipher is the card's BCM82391.
 *
 * <p>{@link io.mxsim.macsec.secy.SecYs} has those of a card and follows dot1xd; {@link
 * io.mxsim.macsec.secy.SecY} is one; {@link io.mxsim.macsec.secy.SecTag} reads and writes tags.
 *
 * <p>Not modelled: frames are validated as they come, so that none is lost for want of cipher
 * capacity and InPktsOverrun stays 0; ICVs of other lengths than 16 octets; VLAN tags in clear
 * before the SecTAG; several transmit channels (traffic classes of 802.1AE-2018).
 */
package io.mxsim.macsec.secy;
