package io.mxsim.lab.host;

import io.mxsim.lab.router.RouterFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the arguments of a boot that are written plainly: known options, each once, the value as
 * the next word. Everything else is left to Picocli, which is the judge of what is right; this is
 * the shorter way to the same command.
 */
public final class PlainBoot {
  private final BootCommand command;
  private final Set<String> seen = new HashSet<>();

  private PlainBoot(BootCommand command) {
    this.command = command;
  }

  /** The boot that {@code arguments} describe; empty when Picocli has to read them. */
  public static Optional<BootCommand> read(RouterFactory factory, String[] arguments) {
    PlainBoot boot = new PlainBoot(new BootCommand(factory));
    for (int i = 0; i < arguments.length; i++) {
      if (boot.flag(arguments[i])) {
        continue;
      }
      if (i + 1 == arguments.length || !boot.value(arguments[i], arguments[++i])) {
        return Optional.empty();
      }
    }
    return Optional.of(boot.command);
  }

  private boolean flag(String name) {
    switch (name) {
      case "--no-console" -> command.console = false;
      case "--until-login" -> command.untilLogin = true;
      case "-v", "--verbose" -> command.verbose = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean value(String name, String value) {
    boolean again = !seen.add(name) && !name.equals("--mic") && !name.equals("--file");
    if (again || value.isEmpty() || value.charAt(0) == '-') {
      return false;
    }
    try {
      return take(name, value);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean take(String name, String value) {
    switch (name) {
      case "--model" -> command.hardware.model = value;
      case "--re" -> command.hardware.routingEngine = value;
      case "--routing-engines" -> command.hardware.routingEngines = Integer.parseInt(value);
      case "--mic" -> command.hardware.micTexts.add(value);
      case "--mics" -> command.hardware.micCount = Integer.parseInt(value);
      case "--config" -> command.configuration = Path.of(value);
      case "--statements" -> command.statements = value;
      case "--models" -> command.models.models = Path.of(value);
      case "--state" -> command.state = Path.of(value);
      case "--usb" -> command.media.usb = Path.of(value);
      case "--file" -> command.media.files.add(value);
      case "--ssh" -> command.sshPort = Integer.valueOf(value);
      case "--pace" -> command.pace = value;
      case "--seed" -> command.seed = Long.valueOf(value);
      default -> {
        return false;
      }
    }
    return true;
  }
}
