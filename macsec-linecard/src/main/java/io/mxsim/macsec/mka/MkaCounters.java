package io.mxsim.macsec.mka;

/** What the uncontrolled port of a channel has seen since the last clearing. */
public record MkaCounters(
    long received,
    long transmitted,
    long versionMismatch,
    long cakMismatch,
    long icvMismatch,
    long duplicateMember,
    long duplicateNumber,
    long duplicateAddress,
    long invalidDestination,
    long formatError,
    long replayed) {}
