package io.mxsim.lab.host;

import io.mxsim.lab.router.RouterRefused;
import io.mxsim.re.software.FactoryImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mxsim images}: the package files that the build has made and signed. */
@Command(
    name = "images",
    description = {
      "Lists the software images and packages that the build has made.",
      "With --write: writes them into a folder, for 'boot --usb', 'boot --file' and 'copy'."
    },
    footer = ExitCode.EXPLAINED)
final class ImagesCommand implements Callable<Integer> {
  @Option(names = "--write", paramLabel = "DIR", description = "A folder; made when missing.")
  Path folder;

  @Mixin HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    return Complaint.orExitCode(this::run);
  }

  private int run() throws RouterRefused {
    for (String name : FactoryImage.names()) {
      if (folder != null) {
        write(name);
      }
      System.out.println(folder == null ? name : folder.resolve(name));
    }
    return ExitCode.OK;
  }

  private void write(String name) throws RouterRefused {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), FactoryImage.file(name).orElseThrow());
    } catch (IOException e) {
      throw Complaint.environment("The folder " + folder + " cannot be written to.");
    }
  }
}
