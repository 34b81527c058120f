package io.mxsim.chassis.card;

/** Why a card is {@link CardState#OFFLINE}. */
public enum OfflineReason {
  /** It is not. */
  NONE,
  /** By an operator's command. */
  COMMAND,
  /** By the button on its faceplate. */
  BUTTON,
  /** The card it sits in is offline. */
  CARRIER,
  NO_POWER
}
