package io.mxsim.re.mgd;

import io.mxsim.re.access.Screen;
import io.mxsim.re.os.WorkingDirectory;
import io.mxsim.re.reply.Element;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What {@code set cli} has set in one session, and the answers it gives. */
final class CliSettings {
  private static final String TIMESTAMP_FORMAT = "%b %d %T";

  private Optional<Integer> length = Optional.empty();
  private Optional<Integer> width = Optional.empty();
  private Optional<Integer> idleMinutes;
  private boolean completeOnSpace = true;

  /** The form of the time stamp, or null. */
  private String timestamp;

  private String prompt;
  private String terminal = "vt100";
  private WorkingDirectory place;

  CliSettings(String directory, Optional<Integer> idleMinutes, Optional<String> prompt) {
    this.place = new WorkingDirectory(directory, directory);
    this.idleMinutes = idleMinutes;
    this.prompt = prompt.orElse(null);
  }

  Screen screen() {
    Optional<Duration> idle = idleMinutes.filter(m -> m > 0).map(Duration::ofMinutes);
    return new Screen(length, width, completeOnSpace, idle);
  }

  /** The form of the time stamp, as strftime(3) reads it, or null. */
  String timestamp() {
    return timestamp;
  }

  /** The operator's own prompt, or null. */
  String prompt() {
    return prompt;
  }

  /** A prompt that the class of the user comes with. */
  void prompt(String text) {
    prompt = text;
  }

  String directory() {
    return place.path();
  }

  /** Where relative names of files begin. */
  WorkingDirectory place() {
    return place;
  }

  /** Obeys {@code set cli}; null when {@code rpc} is none of it. */
  String set(String rpc, Map<String, String> arguments) {
    String value = arguments.isEmpty() ? "" : arguments.values().iterator().next();
    return switch (rpc) {
      case "set-cli-screen-length" -> {
        length = Optional.of(Integer.valueOf(value));
        yield "Screen length set to " + value + "\n";
      }
      case "set-cli-screen-width" -> {
        width = Optional.of(Integer.valueOf(value));
        yield "Screen width set to " + value + "\n";
      }
      case "set-cli-timestamp" -> {
        timestamp =
            arguments.containsKey("disable")
                ? null
                : arguments.getOrDefault("format", TIMESTAMP_FORMAT);
        yield timestamp == null
            ? "CLI timestamp disabled\n"
            : "CLI timestamp set to: " + timestamp + "\n";
      }
      case "set-cli-prompt" -> {
        prompt = value.isEmpty() ? null : value;
        yield "";
      }
      case "set-cli-idle-timeout" -> {
        idleMinutes = Optional.of(value.isEmpty() ? 0 : Integer.parseInt(value));
        yield idleMinutes.get() == 0
            ? "Idle timeout disabled\n"
            : "Idle timeout set to " + value + " minutes\n";
      }
      case "set-cli-complete-on-space" -> {
        completeOnSpace = value.equals("on");
        yield completeOnSpace ? "Enabling complete-on-space\n" : "Disabling complete-on-space\n";
      }
      case "set-cli-working-directory" -> {
        place = place.to(value);
        yield "Current directory: " + place.path() + "\n";
      }
      case "set-cli-terminal" -> {
        terminal = value;
        yield "Terminal set to '" + value + "'\n";
      }
      default -> null;
    };
  }

  /** What {@code show cli} tells programs. */
  Element element() {
    return Element.of("cli")
        .leaf("complete-on-space", completeOnSpace ? "on" : "off")
        .leaf("idle-timeout", idleMinutes.map(String::valueOf).orElse("0"))
        .leaf("screen-length", length.map(String::valueOf).orElse("24"))
        .leaf("screen-width", width.map(String::valueOf).orElse("80"))
        .leaf("terminal", terminal)
        .leaf("timestamp", timestamp == null ? "disabled" : timestamp)
        .leaf("working-directory", place.path());
  }

  /** What {@code show cli} prints. */
  String show() {
    return "CLI complete-on-space set to "
        + (completeOnSpace ? "on" : "off")
        + "\nCLI idle-timeout "
        + idleMinutes.filter(m -> m > 0).map(m -> "set to " + m + " minutes").orElse("disabled")
        + "\nCLI restart-on-upgrade set to on\nCLI screen-length set to "
        + length.map(String::valueOf).orElse("24")
        + "\nCLI screen-width set to "
        + width.map(String::valueOf).orElse("80")
        + "\nCLI terminal is '"
        + terminal
        + "'\nCLI is operating in enhanced mode\nCLI timestamp "
        + (timestamp == null ? "disabled" : "set to: " + timestamp)
        + "\nCLI working directory is '"
        + place.path()
        + "'\n";
  }
}
