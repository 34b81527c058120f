package io.mxsim.chassis;

import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chassis on a test bench: its firmware only writes down what the hardware tells it. */
final class Bench implements AutoCloseable {
  final Catalogue catalogue = Catalogue.load();
  final EventLoop loop = new EventLoop(Instant.parse("2026-01-01T00:00:00Z"));
  final StateFolder state;
  final List<String> told = new ArrayList<>();
  final List<Board> boards = new ArrayList<>();
  final Chassis chassis;

  Bench(String model, StateFolder state) {
    this.state = state;
    this.chassis = new Chassis(catalogue, catalogue.chassis(model), 7, surroundings());
  }

  Bench(String model) {
    this(model, StateFolder.temporary());
  }

  Surroundings surroundings() {
    return new Surroundings(loop, slot -> new SeededNoise(slot.hashCode()), this::record, state);
  }

  private Firmware record(Board board) {
    boards.add(board);
    String who = board.backplane().address().toString();
    told.add(who + " made");
    return new Firmware() {
      @Override
      public void powerOn() {
        told.add(who + " on");
      }

      @Override
      public void powerOff() {
        told.add(who + " off");
      }

      @Override
      public void reset() {
        told.add(who + " reset");
      }

      @Override
      public void button(Button button) {
        told.add(who + " " + button);
      }

      @Override
      public void broken(String fault) {
        told.add(who + " broken " + fault);
      }

      @Override
      public void repaired(String fault) {
        told.add(who + " repaired " + fault);
      }
    };
  }

  Part insert(String slot, String model) {
    return chassis.insert(SlotId.parse(slot), catalogue.fru(model));
  }

  Board board(String slot) {
    return chassis.slot(SlotId.parse(slot)).board().orElseThrow();
  }

  @Override
  public void close() {
    state.close();
  }
}
