package io.mxsim.chassis.catalog;

/** The buttons on a faceplate (P-HW5). */
public enum Button {
  RESET,
  ONLINE_OFFLINE
}
