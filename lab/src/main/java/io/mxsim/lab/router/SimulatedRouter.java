package io.mxsim.lab.router;

import io.mxsim.chassis.wire.Jack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A chassis on the bench. Cards are named as an operator names them: {@code re0}, {@code fpc 0},
 * {@code fpc 0 mic 1}, {@code fan 2}.
 *
 * <p>A live router runs by itself and every method may be called from any thread. A router whose
 * pace is stepped stands still between calls: its time passes only inside {@link #runFor} and
 * {@link #attend}, on the caller's thread, which is what makes a scenario repeat byte for byte.
 */
public interface SimulatedRouter extends AutoCloseable {

  /** What is true of the router now. */
  RouterStatus status();

  /** The serial console of a Routing Engine, such as {@code re0}. */
  ConsoleLine console(String routingEngine) throws RouterRefused;

  /** Switches the mains of the chassis on, or cuts them. */
  void power(boolean on);

  /** Presses a button, such as {@code reset} or {@code offline}, on a part. */
  void press(String part, String button) throws RouterRefused;

  /** Puts a part, by its part name, into an empty slot. */
  void insert(String slot, String part) throws RouterRefused;

  /** Pulls whatever sits in the slot. */
  void remove(String slot) throws RouterRefused;

  /**
   * Where a cable for an interface goes: {@code xe-0/0/1:3}, or {@code et-0/0/1} for a port that is
   * not broken out. The cable stays with the place: a card that is pulled leaves it hanging, one
   * that is inserted gets it. What is done with it belongs to the loop's thread.
   */
  Jack jack(String interfaceName) throws RouterRefused;

  /** Plugs a USB stick with the install image of the chassis' release into a Routing Engine. */
  void plugUsb(String routingEngine) throws RouterRefused;

  /**
   * Plugs a USB stick with an install file of one's own into a Routing Engine.
   *
   * @param image a package file, good or bad: the Routing Engine is the judge
   */
  void plugUsb(String routingEngine, byte[] image) throws RouterRefused;

  /**
   * Puts a file of the host on a Routing Engine's disk, as a copy over the management network
   * would.
   *
   * @param path below {@code /var/tmp/}
   */
  void copyIn(String routingEngine, String path, byte[] file) throws RouterRefused;

  /** Pulls the USB stick of a Routing Engine. */
  void pullUsb(String routingEngine) throws RouterRefused;

  /**
   * Flips a bit in the middle of a file of the firmware image, on the primary disk of a Routing
   * Engine.
   */
  void corrupt(String routingEngine, String path) throws RouterRefused;

  /** Every known-answer test of the software that runs, or would run. */
  List<FaultName> faults() throws RouterRefused;

  /** Breaks a known-answer test, or mends it again; it shows at the test's next run. */
  void fault(FaultName fault, boolean broken) throws RouterRefused;

  /** The virtual time. */
  Instant now();

  /** Stepped routers only: lets virtual time pass, all events in it included. */
  void runFor(Duration time);

  /**
   * Stepped routers only: serves the outside (SSH connections) at the host's pace until {@code
   * done} holds.
   */
  void attend(BooleanSupplier done);

  /**
   * Returns once the simulation has ended, by itself or by {@link #close}.
   *
   * @throws InterruptedException when the waiting thread is interrupted
   */
  void awaitEnd() throws InterruptedException;

  /** Whether a bug of our own has ended the simulation. */
  boolean stoppedByBug();

  /**
   * Ends the simulation and leaves the state folder as a power cut would. Any thread may call it,
   * more than once.
   */
  @Override
  void close();
}
