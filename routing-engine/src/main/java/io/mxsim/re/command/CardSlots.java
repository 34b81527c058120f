package io.mxsim.re.command;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Slot;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.catalog.SlotKind;
import io.mxsim.re.mgd.Invocation;
import java.util.List;
import java.util.Optional;

/** Slots that commands name by number. */
final class CardSlots {
  private CardSlots() {}

  /** The FPC slots a command is about: all, or the one its argument names. */
  static List<Slot> fpcs(Chassis chassis, Invocation invocation, String argument) {
    Optional<Integer> number = number(invocation, argument);
    if (number.isEmpty()) {
      return chassis.slots(SlotKind.FPC);
    }
    return List.of(chassis.slot(SlotId.fpc(number.get())));
  }

  /** What is wrong with the number of an FPC slot; empty when it names one, or was not given. */
  static Optional<String> problem(Chassis chassis, Invocation invocation, String argument) {
    Optional<Integer> number = number(invocation, argument);
    if (number.isEmpty() || chassis.exists(SlotId.fpc(number.get()))) {
      return Optional.empty();
    }
    return Optional.of("error: Illegal FPC slot number: " + number.get() + "\n");
  }

  static Optional<Integer> number(Invocation invocation, String argument) {
    return invocation.argument(argument).map(CardSlots::parse);
  }

  /** A number no chassis has when it does not even fit: the model allows any unsigned number. */
  private static int parse(String text) {
    long value = Long.parseLong(text);
    return value > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) value;
  }
}
