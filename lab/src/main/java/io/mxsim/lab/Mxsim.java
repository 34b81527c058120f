package io.mxsim.lab;

import io.mxsim.lab.host.BootCommand;
import io.mxsim.lab.host.HostCommand;
import io.mxsim.lab.router.RouterFactory;
import io.mxsim.lab.router.Workbench;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * The entry point of {@code mxsim}. Loading starts before the arguments are read, and a boot is
 * read by its own command alone: reflection over every command costs more than the whole of it.
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
      return new CommandLine(new BootCommand(factory)).setCommandName("mxsim boot").execute(rest);
    }
    return HostCommand.commandLine(factory).execute(arguments);
  }
}
