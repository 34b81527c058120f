package io.mxsim.lab.host;

import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.vectors.ModulesUnderTest;
import io.mxsim.lab.vectors.Tally;
import io.mxsim.lab.vectors.VectorError;
import io.mxsim.lab.vectors.VectorFiles;
import io.mxsim.lab.vectors.VectorReport;
import io.mxsim.lab.vectors.VectorRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim vectors}: runs vector sets through the cryptographic modules. */
@Command(
    name = "vectors",
    description = {
      "Runs ACVP vector sets (JSON) through the cryptographic modules, and prints what passed.",
      "A set comes in one file with its answers, or as prompt and expected results together. Each",
      "test goes to every module whose table has the algorithm; what none has is said."
    },
    footer = VectorsCommand.EXIT_CODES)
final class VectorsCommand implements Callable<Integer> {
  static final String EXIT_CODES =
      "%nExit codes: 0 every test that was run passed; 1 one failed, or none was run, or with"
          + " --strict one was left out; 2 usage, or a file that is no vector set; 3 environment.%n";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or folders, of which all JSON files are taken.")
  List<Path> files;

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description = "20.3X75 or 19.1R2 (default: the modules of both).")
  List<String> releases = List.of();

  @Option(
      names = "--module",
      paramLabel = "MODULE",
      description = "Only this module: kernel, openssl, macsec, bcm82391, ... (may be repeated).")
  List<String> modules = List.of();

  @Option(names = "--strict", description = "A test that was left out is a failure.")
  boolean strict;

  @Option(
      names = "--large",
      description = "Hashes messages of gibibytes too (LDT), which takes minutes.")
  boolean large;

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      description = "Writes the modules' answers, in the form of ACVP responses.")
  Path answers;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the results as JSON.")
  Path json;

  @Option(
      names = "--failures",
      paramLabel = "N",
      description = "How many failures to print (default: ${DEFAULT-VALUE}).")
  int failures = 20;

  @Mixin HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    List<ReleaseProfile> chosenReleases = releases();
    List<ModuleName> chosenModules = modules();
    try {
      VectorFiles reader = new VectorFiles(note -> System.err.println("mxsim: " + note));
      VectorRun run =
          new VectorRun(
              ModulesUnderTest.powered(chosenReleases, chosenModules), large, new Ticker());
      run.run(files, reader, answers);
      int verdict = tell(run.tally());
      return reader.unreadable() == 0 ? verdict : ExitCode.USAGE;
    } catch (VectorError e) {
      throw Complaint.request(e.getMessage());
    }
  }

  private int tell(Tally tally) throws RouterRefused {
    VectorReport report = new VectorReport(tally);
    report.print(System.out, failures);
    try {
      if (json != null) {
        report.writeJson(json);
      }
    } catch (IOException e) {
      throw Complaint.environment(json + " cannot be written: " + e.getMessage() + ".");
    }
    boolean complete = !strict || tally.leftOut() == 0;
    boolean well = tally.failed() == 0 && tally.passed() > 0 && complete;
    return well ? ExitCode.OK : ExitCode.FAILED;
  }

  private List<ReleaseProfile> releases() throws RouterRefused {
    List<ReleaseProfile> chosen = new ArrayList<>();
    for (String release : releases) {
      String profile = "JUNOS_" + release.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
      chosen.add(
          Arrays.stream(ReleaseProfile.values())
              .filter(known -> known.name().equals(profile))
              .findFirst()
              .orElseThrow(() ->
                  Complaint.request("There is no release " + release + ": 20.3X75, 19.1R2.")));
    }
    return chosen.isEmpty() ? List.of(ReleaseProfile.values()) : chosen;
  }

  private List<ModuleName> modules() throws RouterRefused {
    List<ModuleName> chosen = new ArrayList<>();
    for (String module : modules) {
      ModuleName name = ModuleName.labelled(module);
      if (name == null) {
        String known =
            Arrays.stream(ModuleName.values())
                .map(ModuleName::label)
                .collect(Collectors.joining(", "));
        throw Complaint.request("There is no module " + module + ": " + known + ".");
      }
      chosen.add(name);
    }
    return chosen;
  }

  /** Says once a second how far a long run is. */
  private static final class Ticker implements VectorRun.Progress {
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private long said = System.nanoTime();

    @Override
    public void tested(String set, int done, int all) {
      long now = System.nanoTime();
      if (now - said > PAUSE_NANOS) {
        said = now;
        System.err.println("  " + set + ": " + done + " of " + all + " tests");
      }
    }
  }
}
