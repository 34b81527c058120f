package io.mxsim.chassis.catalog;

/** A part that is listed by itself in the inventory but comes and goes with its carrier. */
public record BuiltInPart(String name, String revision, String partNumber, String description) {}
