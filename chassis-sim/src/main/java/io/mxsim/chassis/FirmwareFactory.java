package io.mxsim.chassis;

/** Makes the firmware of a board, once for each insertion, before its first power-on. */
@FunctionalInterface
public interface FirmwareFactory {
  Firmware forBoard(Board board);
}
