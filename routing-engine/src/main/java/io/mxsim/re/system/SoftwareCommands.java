package io.mxsim.re.system;

import io.mxsim.re.access.FileTransfer;
import io.mxsim.re.boot.BootImage;
import io.mxsim.re.command.ShowSoftware;
import io.mxsim.re.command.SoftwareAdd;
import io.mxsim.re.command.SoftwareChange;
import io.mxsim.re.config.ConfigArchive;
import io.mxsim.re.config.TextProblem;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.model.Model;
import io.mxsim.re.power.GoingDown;
import io.mxsim.re.software.Installer;
import io.mxsim.re.software.SoftwareSets;
import io.mxsim.re.syslog.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The commands on packages and images, with what they work on. */
final class SoftwareCommands {
  private static final int MOST_PROBLEMS = 20;

  private final Daemons daemons;
  private final Kernel kernel;

  SoftwareCommands(Daemons daemons) {
    this.daemons = daemons;
    this.kernel = daemons.kernel();
  }

  List<OperationalCommand> all() {
    SoftwareAdd.Around around = around();
    List<OperationalCommand> commands = new ArrayList<>(SoftwareAdd.all(around));
    commands.addAll(SoftwareChange.all(around));
    commands.add(new ShowSoftware(around));
    return commands;
  }

  private SoftwareAdd.Around around() {
    BootImage image = daemons.parts().image();
    SoftwareSets sets = new SoftwareSets(image.files());
    String chassis = daemons.hardware().chassis().model().model().toLowerCase(Locale.ROOT);
    Installer.Box box =
        new Installer.Box(chassis, daemons.vmhost(), this::incompatible, kernel::later, this::log);
    return new SoftwareAdd.Around(
        new SoftwareAdd.Running(
            image.manifest().fullName(),
            image.release().version(),
            image.manifest().label().build(),
            chassis),
        "re" + daemons.redundancy().number(),
        kernel.packages(),
        sets,
        new Installer(box, kernel.packages(), sets, kernel.inspector()),
        kernel.files(),
        this::fetch,
        daemons.fips()::inForce,
        () -> daemons.power().reboot(GoingDown.Whom.THIS),
        this::log);
  }

  /** What comes when the system is gone comes too late. */
  private void fetch(URI from, int atMost, FileTransfer.Receiver receiver) {
    FileTransfer.Receiver whileRunning =
        new FileTransfer.Receiver() {
          @Override
          public void progress(long bytes, OptionalLong of) {
            if (!kernel.closed()) {
              receiver.progress(bytes, of);
            }
          }

          @Override
          public void complete(byte[] file) {
            if (!kernel.closed()) {
              receiver.complete(file);
            }
          }

          @Override
          public void failed(String why) {
            if (!kernel.closed()) {
              receiver.failed(why);
            }
          }
        };
    daemons.parts().access().transfer().fetch(from, atMost, whileRunning);
  }

  private void log(String text) {
    kernel.log("mgd", Severity.NOTICE, text);
  }

  /** Reads the committed configuration once more, as the model of another image knows it. */
  private List<String> incompatible(byte[] model) {
    Model other;
    try {
      other = Model.load(model, daemons.model().platform());
    } catch (IllegalArgumentException e) {
      return List.of("error: the model of the image cannot be read");
    }
    Optional<ConfigArchive.Stored> stored =
        new ConfigArchive(
                new MediaFiles(kernel.files()),
                other.root(),
                new ObfuscatedSecrets(daemons.parts().modules()),
                daemons.parts().image().release().version())
            .version(0);
    List<String> problems = new ArrayList<>();
    stored.ifPresent(configuration -> {
      for (TextProblem problem : configuration.loaded().problems()) {
        if (problems.size() < MOST_PROBLEMS) {
          problems.add(problem.text("juniper.conf").stripTrailing());
        }
      }
      configuration.loaded().tree().wipe();
    });
    return problems;
  }
}
