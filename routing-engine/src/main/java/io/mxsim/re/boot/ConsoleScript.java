package io.mxsim.re.boot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the console shows while the firmware starts, as a text file. A line is printed as it stands,
 * with <code>${name}</code> replaced; {@code @wait MILLIS} lets virtual time pass; {@code @do NAME}
 * calls the firmware.
 *
 * @param steps in order
 */
public record ConsoleScript(List<Step> steps) {
  /** One line of the file. */
  public sealed interface Step {
    record Print(String text) implements Step {}

    record Wait(long millis) implements Step {}

    record Do(String action) implements Step {}
  }

  public static ConsoleScript parse(byte[] file) {
    List<Step> steps = new ArrayList<>();
    String text = new String(file, StandardCharsets.UTF_8);
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end);
      steps.add(step(line));
      at = end < 0 ? text.length() : end + 1;
    }
    return new ConsoleScript(List.copyOf(steps));
  }

  private static Step step(String line) {
    if (line.startsWith("@wait ")) {
      return new Step.Wait(Long.parseLong(line.substring(6)));
    }
    if (line.startsWith("@do ")) {
      return new Step.Do(line.substring(4));
    }
    return new Step.Print(line);
  }
}
