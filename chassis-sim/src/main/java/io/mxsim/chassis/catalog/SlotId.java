package io.mxsim.chassis.catalog;

/**
 * Names a slot: {@code RE 0}, {@code FPC 3}, {@code Fan Tray 1}, and {@code MIC 3/1} for the MIC
 * slot 1 of the card in FPC slot 3.
 *
 * @param fpc the number of the FPC slot for a MIC slot, otherwise -1
 */
public record SlotId(SlotKind kind, int fpc, int number) implements Comparable<SlotId> {
  public SlotId {
    if (number < 0 || (fpc >= 0) != (kind == SlotKind.MIC)) {
      throw new IllegalArgumentException("no slot: " + kind + " " + fpc + "/" + number);
    }
  }

  public static SlotId routingEngine(int number) {
    return new SlotId(SlotKind.ROUTING_ENGINE, -1, number);
  }

  public static SlotId fpc(int number) {
    return new SlotId(SlotKind.FPC, -1, number);
  }

  public static SlotId mic(int fpc, int number) {
    return new SlotId(SlotKind.MIC, fpc, number);
  }

  public static SlotId of(SlotKind kind, int number) {
    return new SlotId(kind, -1, number);
  }

  /**
   * Reads a slot's name as {@link #toString} writes it, in any case.
   *
   * @throws HardwareRefusal when it names no slot
   */
  public static SlotId parse(String text) {
    int blank = text.lastIndexOf(' ');
    int slash = text.indexOf('/');
    try {
      SlotKind kind = SlotKind.ofWord(text.substring(0, Math.max(blank, 0)));
      int end = slash < 0 ? text.length() : slash;
      int first = Integer.parseInt(text, blank + 1, end, 10);
      if (slash < 0) {
        return new SlotId(kind, -1, first);
      }
      return new SlotId(kind, first, Integer.parseInt(text, slash + 1, text.length(), 10));
    } catch (IllegalArgumentException e) {
      throw new HardwareRefusal(
          "\"" + text + "\" names no slot; write for instance \"RE 0\", \"FPC 1\" or \"MIC 1/0\"");
    }
  }

  @Override
  public int compareTo(SlotId other) {
    if (kind != other.kind) {
      return kind.compareTo(other.kind);
    }
    return fpc != other.fpc
        ? Integer.compare(fpc, other.fpc)
        : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return kind.word() + " " + (fpc < 0 ? "" : fpc + "/") + number;
  }
}
