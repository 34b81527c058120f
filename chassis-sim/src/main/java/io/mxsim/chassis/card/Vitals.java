package io.mxsim.chassis.card;

/**
 * The quantities that {@code show chassis fpc} prints of a card, in degrees Celsius, percent and
 * megabytes.
 */
public record Vitals(
    int temperatureCelsius,
    int cpuTotalPercent,
    int cpuInterruptPercent,
    int cpuOneMinutePercent,
    int cpuFiveMinutesPercent,
    int cpuFifteenMinutesPercent,
    int dramMegabytes,
    int heapPercent,
    int bufferPercent) {}
