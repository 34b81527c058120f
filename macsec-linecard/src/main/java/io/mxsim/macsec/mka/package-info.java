/**
 * The MACsec Key Agreement protocol for pre-shared keys (IEEE 802.1X-2010 and 2020, clauses 9, 11
 * and 12): PDUs, participants, key server election, distribution of SAKs and their use. It knows
 * neither the keys, which stay behind {@link io.mxsim.macsec.mka.CaKeys}, nor the SecY, which is
 * behind {@link io.mxsim.macsec.mka.SecYPort}. Everything runs on the event loop.
 */
package io.mxsim.macsec.mka;
