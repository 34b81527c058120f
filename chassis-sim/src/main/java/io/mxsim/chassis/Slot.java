package io.mxsim.chassis;

import io.mxsim.chassis.catalog.SlotId;
import java.util.Optional;

/** A slot as it is now. */
public final class Slot {
  private final SlotId id;
  private Part part;
  private Board board;
  private Firmware firmware;
  private boolean cover = true;
  private boolean wanted = true;
  private boolean powered;
  private int insertions;

  Slot(SlotId id) {
    this.id = id;
  }

  public SlotId id() {
    return id;
  }

  /** What is in it. */
  public Optional<Part> part() {
    return Optional.ofNullable(part);
  }

  /** The electronics of what is in it, when it has a processor. */
  public Optional<Board> board() {
    return Optional.ofNullable(board);
  }

  /** True when it is empty and a cover closes it. */
  public boolean covered() {
    return part == null && cover;
  }

  /** True when its part runs. */
  public boolean powered() {
    return powered;
  }

  /** False after the slot was switched off by itself. */
  public boolean wanted() {
    return wanted;
  }

  boolean empty() {
    return part == null;
  }

  /** Which insertion the next one is, from 0. */
  int nextInsertion() {
    return insertions++;
  }

  void cover(boolean on) {
    cover = on;
  }

  void want(boolean on) {
    wanted = on;
  }

  void fill(Part newPart, Board newBoard) {
    part = newPart;
    board = newBoard;
    cover = false;
    wanted = true;
  }

  void clear() {
    part = null;
    board = null;
    firmware = null;
    cover = true;
    wanted = true;
  }

  Optional<Firmware> firmware() {
    return Optional.ofNullable(firmware);
  }

  void powerOn(FirmwareFactory factory) {
    powered = true;
    if (board == null) {
      return;
    }
    board.power(true);
    if (firmware == null) {
      firmware = factory.forBoard(board);
    }
    firmware.powerOn();
  }

  void powerOff() {
    powered = false;
    if (board == null) {
      return;
    }
    // The firmware hears of it after the fact: nothing it still does can reach the media.
    board.power(false);
    firmware.powerOff();
  }

  void reset() {
    board.interrupt();
    firmware.reset();
  }
}
