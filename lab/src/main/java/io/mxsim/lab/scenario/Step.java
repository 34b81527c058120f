package io.mxsim.lab.scenario;

import io.mxsim.lab.router.FaultName;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What a scenario can do; {@link ScenarioReader} says how each is written. */
sealed interface Step {

  /** Takes a step with a router of a topology that is not the one last turned to. */
  record On(String router, Step step) implements Step {}

  /** Turns to a router of a topology. */
  record TurnTo(String router) implements Step {}

  /** Does something to a link or a host of a topology. */
  record Network(NetworkStep step) implements Step {}

  /** Switches the mains on, or cuts them: of every router, unless it is taken on one. */
  record Power(boolean on) implements Step {}

  /** Waits, in virtual time, until the console prints the text. */
  record Expect(String text, Optional<Duration> patience) implements Step {}

  /** The console has not printed the text since the step before the last {@code expect}. */
  record Absent(String text) implements Step {}

  /** Types a line and Return. */
  record Type(String line) implements Step {}

  /** Types a line that no transcript shows, and Return. */
  record Secret(String line) implements Step {}

  /** Presses one key. */
  record Send(Key key) implements Step {}

  /** Turns to the console of another Routing Engine. */
  record Console(String routingEngine) implements Step {}

  /** Breaks a known-answer test, or mends it. */
  record Fault(FaultName name, boolean broken) implements Step {}

  /** Presses a button on a part. */
  record Press(String part, String button) implements Step {}

  /** Puts a part into a slot. */
  record Insert(String slot, String part) implements Step {}

  /** Pulls the part in a slot. */
  record Remove(String slot) implements Step {}

  /** Plugs a USB stick with the install image into a Routing Engine, or pulls it. */
  record Usb(String routingEngine, boolean plugged) implements Step {}

  /** Plugs a USB stick with a published package file into a Routing Engine. */
  record Stick(String routingEngine, String image) implements Step {}

  /**
   * Copies a published package file to {@code /var/tmp/}.
   *
   * @param damaged whether a byte in its middle is not what it was
   */
  record Copy(String routingEngine, String file, boolean damaged) implements Step {}

  /** Flips a bit of a file of the firmware image on a Routing Engine's disk. */
  record Corrupt(String routingEngine, String file) implements Step {}

  /** Lets virtual time pass. */
  record Advance(Duration time) implements Step {}

  /** Says something to whoever reads along. */
  record Note(String text) implements Step {}

  /** Logs in with the host's OpenSSH client and runs one command. */
  record Ssh(String user, String secret, String command, Optional<String> expect, OptionalInt exit)
      implements Step {}

  /** Keys that have no letter. */
  enum Key {
    RETURN("return", "\r"),
    TAB("tab", "\t"),
    SPACE("space", " "),
    QUESTION_MARK("?", "?"),
    BACKSPACE("backspace", "\u007f"),
    ESCAPE("escape", "\u001b"),
    UP("up", "\u001b[A"),
    DOWN("down", "\u001b[B"),
    LEFT("left", "\u001b[D"),
    RIGHT("right", "\u001b[C"),
    CTRL_A("ctrl-a", "\u0001"),
    CTRL_C("ctrl-c", "\u0003"),
    CTRL_D("ctrl-d", "\u0004"),
    CTRL_E("ctrl-e", "\u0005"),
    CTRL_R("ctrl-r", "\u0012"),
    CTRL_U("ctrl-u", "\u0015"),
    CTRL_Z("ctrl-z", "\u001a"),
    Q("q", "q");

    private final String word;
    private final String sequence;

    Key(String word, String sequence) {
      this.word = word;
      this.sequence = sequence;
    }

    /** How a scenario writes it. */
    String word() {
      return word;
    }

    /** What a VT100 sends. */
    String sequence() {
      return sequence;
    }
  }
}
