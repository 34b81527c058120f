package io.mxsim.chassis.card;

/**
 * One phase of a card's boot.
 *
 * @param state what the card is in meanwhile
 * @param cpuPercent the load of its processor meanwhile
 * @param heapMegabytes what it allocates in the end
 * @param bufferMegabytes what it sets aside for packets in the end
 */
public record BootPhase(
    CardState state,
    int millis,
    int cpuPercent,
    int heapMegabytes,
    int bufferMegabytes,
    String name) {}
