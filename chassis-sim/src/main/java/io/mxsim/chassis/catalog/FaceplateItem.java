package io.mxsim.chassis.catalog;

/**
 * A connector, button or lamp one can see (P-HW5, P-HW6).
 *
 * @param disabled true when it is there and can never be used, as AUX
 */
public record FaceplateItem(String name, int count, boolean disabled) {}
