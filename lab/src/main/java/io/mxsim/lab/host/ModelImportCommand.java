package io.mxsim.lab.host;

import io.mxsim.lab.router.ModelFolder;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.re.config.ModelCheck;
import io.mxsim.re.model.ImportedModel;
import io.mxsim.re.model.published.ModelImport;
import io.mxsim.re.model.published.PublishedModelError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim model import}: compiles the published modules of a release. */
@Command(
    name = "import",
    description = "Compiles a folder of published Junos YANG modules (junos-conf-*.yang).",
    footer = ExitCode.EXPLAINED)
final class ModelImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description =
          "A folder of configuration modules, or that of a published release: then the modules"
              + " with extensions of the family 'junos' are taken.")
  Path modules;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call the model (default: the release as the modules name it).")
  String name;

  @Mixin ModelOptions options = new ModelOptions();

  @Mixin HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::compile);
  }

  private int compile() throws RouterRefused {
    Stopwatch watch = new Stopwatch();
    try {
      ImportedModel model = ModelImport.compile(modules, ModelCheck::evaluates, watch);
      String kept = name == null ? nameOf(model) : name;
      ModelFolder folder = options.folder();
      long size = folder.keep(model, kept);
      tell(model.facts(), kept, folder, size, watch);
      return ExitCode.OK;
    } catch (PublishedModelError e) {
      throw Complaint.request("Nothing was imported. " + e.getMessage());
    } catch (IOException e) {
      throw Complaint.environment("The modules in " + modules + " cannot be read: " + e + ".");
    } catch (OutOfMemoryError e) {
      throw Complaint.environment(
          "Nothing was imported: the modules need more memory than the "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB there are.");
    }
  }

  private String nameOf(ImportedModel model) {
    String release = model.facts().release();
    return release.isEmpty()
        ? modules.toAbsolutePath().normalize().getFileName().toString()
        : release;
  }

  private static void tell(
      ImportedModel.Facts facts, String kept, ModelFolder folder, long size, Stopwatch watch) {
    System.err.printf(
        "Imported %s: %d statements of %d modules in %s%n",
        kept, facts.statements(), facts.modules(), watch.seconds());
    System.err.printf(
        "  conditions  %d are checked at commit, %d of other forms are not%n",
        facts.conditions(), facts.conditionsLeft());
    if (facts.patternsLeft() > 0) {
      System.err.printf("  patterns    %d cannot be checked%n", facts.patternsLeft());
    }
    System.err.printf("  kept in     %s (%s)%n", folder.path(), ModelCommand.megabytes(size));
    System.err.printf("  use it      mxsim boot --statements %s%n", kept);
  }

  /** Says how far the import is, now and then. */
  private static final class Stopwatch implements ModelImport.Progress {
    private static final long PAUSE_NANOS = 500_000_000L;

    private final long begun = System.nanoTime();
    private long said = begun;

    @Override
    public void read(int done, int all, String file) {
      say(done == all, String.format("%d of %d modules read", done, all));
    }

    @Override
    public void compiled(int statements) {
      say(false, statements + " statements compiled");
    }

    private void say(boolean always, String what) {
      long now = System.nanoTime();
      if (always || now - said > PAUSE_NANOS) {
        said = now;
        System.err.println("  " + what + ", " + seconds());
      }
    }

    String seconds() {
      return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9);
    }
  }
}
