package io.mxsim.crypto;

/** What IKEv1 with a pre-shared key derives its keys from (RFC 2409 section 5). */
public record IkeV1Input(
    byte[] presharedKey,
    byte[] initiatorNonce,
    byte[] responderNonce,
    byte[] sharedSecret,
    byte[] initiatorCookie,
    byte[] responderCookie) {}
