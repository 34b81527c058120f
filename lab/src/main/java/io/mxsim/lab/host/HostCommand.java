package io.mxsim.lab.host;

import io.mxsim.lab.router.RouterFactory;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mxsim}: all commands under one name. */
@Command(
    name = "mxsim",
    version = "mxsim 0.1.0",
    description = "A simulated MX router: chassis, Routing Engines, FIPS modules, CLI.",
    footer = {HostCommand.OF_THE_LAUNCHER, ExitCode.EXPLAINED})
public final class HostCommand implements Runnable {
  @Spec CommandSpec spec;

  /** What the launcher does itself, before there is a program. */
  static final String OF_THE_LAUNCHER =
      "%nWithout a command: boot. Beside these, './mxsim verify' runs all tests and './mxsim bench'"
          + " measures.";

  @Mixin HelpOption help = new HelpOption();

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "The version.")
  boolean version;

  private HostCommand() {}

  /** The whole command line, with every command. */
  public static CommandLine commandLine(RouterFactory factory) {
    CommandLine line =
        new CommandLine(new HostCommand())
            .addSubcommand(new BootCommand(factory))
            .addSubcommand(new CaptureCommand())
            .addSubcommand(new ConsoleCommand())
            .addSubcommand(new CopyCommand())
            .addSubcommand(new FaultCommand(factory))
            .addSubcommand(new ImagesCommand())
            .addSubcommand(LabCommand.commandLine(factory))
            .addSubcommand(ModelCommand.commandLine())
            .addSubcommand(new StatusCommand())
            .addSubcommand(new StopCommand())
            .addSubcommand(new TestCommand(factory))
            .addSubcommand(new UsbCommand())
            .addSubcommand(new VectorsCommand())
            .addSubcommand(new CompletionCommand());
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** {@code mxsim completion}: a script for bash and zsh. */
  @Command(
      name = "completion",
      description = "Prints a completion script: source <(./mxsim completion)")
  static final class CompletionCommand implements Runnable {
    @Spec CommandSpec spec;

    @Mixin HelpOption help = new HelpOption();

    @Override
    public void run() {
      System.out.print(AutoComplete.bash("mxsim", spec.root().commandLine()));
    }
  }
}
