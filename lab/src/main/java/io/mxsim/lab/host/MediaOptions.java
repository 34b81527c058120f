package io.mxsim.lab.host;

import io.mxsim.lab.control.HostFile;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.SimulatedRouter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that put files of the host on a router's media before it is switched on. */
final class MediaOptions {
  static final String UPLOADS = "/var/tmp/";

  @Option(
      names = "--usb",
      paramLabel = "FILE",
      description = "An install image on a USB stick in re0, which boots from it: for recovery.")
  Path usb;

  @Option(
      names = "--file",
      paramLabel = "FILE[:PATH]",
      description = "A file on re0's disk (default PATH: /var/tmp/NAME); may be given again.")
  List<String> files = new ArrayList<>();

  /** Fails before anything has started when a file is not there. */
  void check() throws RouterRefused {
    if (usb != null) {
      HostFile.read(usb);
    }
    for (String text : files) {
      HostFile.read(source(text));
    }
  }

  void apply(SimulatedRouter router) throws RouterRefused {
    for (String text : files) {
      router.copyIn("re0", destination(text), HostFile.read(source(text)));
    }
    if (usb != null) {
      router.plugUsb("re0", HostFile.read(usb));
    }
  }

  private static int colon(String text) {
    return text.indexOf(":/");
  }

  private static Path source(String text) {
    return Path.of(colon(text) < 0 ? text : text.substring(0, colon(text)));
  }

  private static String destination(String text) {
    return colon(text) < 0 ? UPLOADS + source(text).getFileName() : text.substring(colon(text) + 1);
  }
}
