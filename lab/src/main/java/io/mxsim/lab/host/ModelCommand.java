package io.mxsim.lab.host;

import io.mxsim.lab.router.ModelFolder;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.re.model.ImportedModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mxsim model}: imports, lists and removes the models of published releases. */
@Command(
    name = "model",
    description = {
      "Models of published releases: with one, the CLI knows every configuration statement of that",
      "release. 'mxsim boot --statements NAME' uses it; its statements are accepted without effect."
    },
    footer = ExitCode.EXPLAINED)
final class ModelCommand implements Runnable {
  @Spec CommandSpec spec;

  @Mixin HelpOption help = new HelpOption();

  private ModelCommand() {}

  static CommandLine commandLine() {
    return new CommandLine(new ModelCommand())
        .addSubcommand(new ModelImportCommand())
        .addSubcommand(new ListCommand())
        .addSubcommand(new RemoveCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command: import, list or remove.");
  }

  /** Bytes as people read them. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** {@code mxsim model list}. */
  @Command(name = "list", description = "Lists the imported models.", footer = ExitCode.EXPLAINED)
  static final class ListCommand implements Callable<Integer> {
    private static final String LINE = "%-20s %-14s %10s %10s %10s%n";

    @Mixin ModelOptions options = new ModelOptions();

    @Mixin HelpOption help = new HelpOption();

    @Override
    public Integer call() {
      return Complaint.orExitCode(this::print);
    }

    private int print() throws RouterRefused {
      ModelFolder folder = options.folder();
      List<String> names = folder.names();
      if (names.isEmpty()) {
        System.err.println("No model has been imported to " + folder.path() + ".");
        return ExitCode.OK;
      }
      System.out.printf(LINE, "NAME", "RELEASE", "STATEMENTS", "CONDITIONS", "SIZE");
      for (String name : names) {
        ImportedModel.Facts facts = folder.facts(name);
        System.out.printf(
            LINE,
            name,
            facts.release(),
            facts.statements(),
            facts.conditions(),
            megabytes(folder.size(name)));
      }
      return ExitCode.OK;
    }
  }

  /** {@code mxsim model remove}. */
  @Command(name = "remove", description = "Removes an imported model.", footer = ExitCode.EXPLAINED)
  static final class RemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "The model, as 'mxsim model list' names it.")
    String name;

    @Mixin ModelOptions options = new ModelOptions();

    @Mixin HelpOption help = new HelpOption();

    @Override
    public Integer call() {
      return Complaint.orExitCode(() -> {
        options.folder().remove(name);
        System.err.println("Removed: " + name);
        return ExitCode.OK;
      });
    }
  }
}
