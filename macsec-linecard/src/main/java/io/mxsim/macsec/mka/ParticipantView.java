package io.mxsim.macsec.mka;

import io.mxsim.macsec.control.Sci;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A participant as {@code show} commands tell of it.
 *
 * @param principal whether it carries the session
 * @param keyServer whether this system is the key server
 * @param latestAn of the key in use, when {@code latest} is one
 */
public record ParticipantView(
    Ckn ckn,
    Role role,
    boolean principal,
    MemberId member,
    long messageNumber,
    long keyNumber,
    boolean keyServer,
    int latestAn,
    KeyId latest,
    int previousAn,
    KeyId previous,
    List<PeerView> peers) {
  public ParticipantView {
    peers = List.copyOf(peers);
  }

  /**
   * A member of a peer list.
   *
   * @param hold until it is given up when it stays silent
   * @param upFor since it is live, zero while it is not
   * @param lowestPn it tells for the latest key
   */
  public record PeerView(
      MemberId member,
      boolean live,
      long messageNumber,
      Sci sci,
      Duration hold,
      Duration upFor,
      long lowestPn) {}

  static ParticipantView of(
      Participant participant, boolean principal, SecureSession session, Instant now) {
    KeyId latest = session.latest().map(slot -> slot.key).orElse(KeyId.NONE);
    List<PeerView> peers = new ArrayList<>();
    for (Peer peer : participant.peers()) {
      peers.add(
          new PeerView(
              peer.member,
              peer.live,
              peer.messageNumber,
              peer.sci,
              participant.holdOf(peer),
              peer.live ? Duration.between(peer.liveSince, now) : Duration.ZERO,
              peer.sakUse.flatMap(use -> use.of(latest)).map(Mkpdu.KeyUse::lowestPn).orElse(0L)));
    }
    return new ParticipantView(
        participant.ckn(),
        participant.role(),
        principal,
        participant.self(),
        participant.messageNumber(),
        participant.keyNumber(),
        participant.isServer(),
        session.latest().map(slot -> slot.an).orElse(0),
        latest,
        session.previousAn(),
        session.previous(),
        peers);
  }
}
