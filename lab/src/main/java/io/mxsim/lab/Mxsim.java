package io.mxsim.lab;

import io.mxsim.lab.host.BootCommand;
import io.mxsim.lab.host.HostCommand;
import io.mxsim.lab.host.PlainBoot;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.Workbench;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The entry point of {@code mxsim}. Loading starts before the arguments are read, and those of an
 * ordinary boot are read without Picocli, whose start costs as much as the rest of a boot.
 */
public final class Mxsim {
  private static final String BOOT = "boot";

  private Mxsim() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    RouterFactory factory = new Workbench();
    if (arguments.length == 0 || arguments[0].equals(BOOT)) {
      factory.preload();
      String[] rest =
          arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
      Optional<BootCommand> boot = PlainBoot.read(factory, rest);
      return boot.isPresent() ? boot.get().call() : withPicocli(factory, rest);
    }
    return HostCommand.commandLine(factory).execute(arguments);
  }

  /** A boot that asks for help, or is written in a way that only Picocli reads or refuses. */
  private static int withPicocli(RouterFactory factory, String[] rest) {
    return new CommandLine(new BootCommand(factory)).setCommandName("mxsim boot").execute(rest);
  }
}
