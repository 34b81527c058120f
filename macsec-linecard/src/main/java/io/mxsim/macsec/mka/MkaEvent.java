package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.Sci;

/** Something that happened, for logs and traces. */
public sealed interface MkaEvent {
  /** An MKPDU was sent or taken. */
  record Pdu(boolean sent, Mkpdu pdu) implements MkaEvent {}

  /** A frame was not taken. */
  record Ignored(String why) implements MkaEvent {}

  /** An MKPDU names a CKN that is not configured. */
  record UnknownCkn(Ckn ckn, Sci from) implements MkaEvent {}

  /** The ICV of an MKPDU does not match. */
  record BadIcv(Ckn ckn, Sci from) implements MkaEvent {}

  /** A participant began, with a fresh member identifier. */
  record Began(Ckn ckn, MemberId member) implements MkaEvent {}

  /** A participant ended. */
  record Ended(Ckn ckn) implements MkaEvent {}

  /** A peer is live from now on. */
  record PeerLive(Ckn ckn, MemberId peer, Sci sci) implements MkaEvent {}

  /** A peer was not heard for its life time. */
  record PeerLost(Ckn ckn, MemberId peer, Sci sci) implements MkaEvent {}

  /** The election has another result; an empty identifier is nobody. */
  record KeyServer(Ckn ckn, MemberId server, boolean self) implements MkaEvent {}

  /** Another participant carries the session. */
  record Principal(Ckn ckn, Role role) implements MkaEvent {}

  /** This system, as key server, has made a SAK. */
  record SakGenerated(Ckn ckn, KeyId key, int an) implements MkaEvent {}

  /** A SAK is in use for receiving. */
  record SakReceives(Ckn ckn, KeyId key, int an, Sci in) implements MkaEvent {}

  /** A SAK is in use for sending. */
  record SakSends(Ckn ckn, KeyId key, int an) implements MkaEvent {}

  /** A SAK is gone. */
  record SakRetired(KeyId key, int an) implements MkaEvent {}

  /** A wrapped SAK could not be opened. */
  record BadWrapping(Ckn ckn, MemberId server) implements MkaEvent {}

  /** What passes through the port has changed. */
  record Connected(SecYPort.Connect connect) implements MkaEvent {}
}
