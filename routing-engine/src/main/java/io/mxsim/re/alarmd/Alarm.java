package io.mxsim.re.alarmd;

import java.time.Instant;

/**
 * An alarm in force.
 *
 * @param since the virtual time at which it was raised
 */
public record Alarm(Condition condition, Instant since) {
  /** Which of the two commands lists it. */
  public enum Domain {
    CHASSIS,
    SYSTEM
  }

  /** How bad it is. */
  public enum Severity {
    MAJOR("Major", "RED"),
    MINOR("Minor", "YELLOW");

    private final String word;
    private final String color;

    Severity(String word, String color) {
      this.word = word;
      this.color = color;
    }

    /** As the lists of alarms print it. */
    public String word() {
      return word;
    }

    /** The lamp it lights, as the log names it. */
    String color() {
      return color;
    }
  }

  /**
   * What is wrong, whenever it began; equal conditions are the same alarm.
   *
   * @param object what the log calls the kind of part, such as {@code FPC}
   * @param reason as it is printed, such as {@code PSM 15 Not OK}
   */
  public record Condition(Domain domain, Severity severity, String object, String reason) {}
}
