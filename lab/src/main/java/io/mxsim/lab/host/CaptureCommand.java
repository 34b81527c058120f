package io.mxsim.lab.host;

import io.mxsim.lab.control.RunningSimulation;
import io.mxsim.lab.router.RouterRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mxsim capture}: writes what passes a link of a running lab into a file. */
@Command(
    name = "capture",
    description = {
      "Writes every frame sent into a link of a running lab into a pcapng file, from now until the",
      "next capture of that link or --stop: mxsim capture LAB LINK FILE, or LINK FILE where one",
      "lab runs. A link is named as in the topology, or by one of its ends."
    },
    footer = ExitCode.EXPLAINED)
final class CaptureCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..3",
      paramLabel = "[LAB] LINK FILE",
      hideParamSyntax = true,
      description = "Which link, and where to.")
  List<String> words;

  @Option(names = "--stop", description = "Ends the capture of [LAB] LINK.")
  boolean stop;

  @Mixin WhichSimulation which = new WhichSimulation();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    int behindLab = stop ? 1 : 2;
    int first = words.size() - behindLab;
    if (first < 0 || first > 1) {
      throw Complaint.request(stop ? "Give [LAB] LINK with --stop." : "Give [LAB] LINK FILE.");
    }
    if (first == 1) {
      which.lab = words.getFirst();
    }
    String link = words.get(first);
    Optional<Path> file = stop ? Optional.empty() : Optional.of(Path.of(words.get(first + 1)));
    try (RunningSimulation simulation = which.needed()) {
      simulation.capture(link, file);
    }
    System.err.println(file.map(path -> link + " is written to " + path).orElse("Ended: " + link));
    return ExitCode.OK;
  }
}
