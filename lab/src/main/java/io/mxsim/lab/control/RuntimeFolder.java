package io.mxsim.lab.control;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The folder with the sockets of this user's running simulations; nobody else may enter it. */
final class RuntimeFolder {
  private RuntimeFolder() {}

  /** The folder, made if need be. */
  static Path open() throws IOException {
    String user = System.getProperty("user.name");
    String runtime = System.getenv("XDG_RUNTIME_DIR");
    boolean usable = runtime != null && runtime.length() < 60 && Files.isWritable(Path.of(runtime));
    Path folder = usable ? Path.of(runtime, "mxsim") : Path.of("/tmp", "mxsim-" + user);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(user)) {
      throw new IOException(folder + " belongs to somebody else");
    }
    return folder;
  }

  /** The sockets there are, dead ones included. */
  static List<Path> sockets() throws IOException {
    List<Path> sockets = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(open(), "*.sock")) {
      files.forEach(sockets::add);
    }
    sockets.sort(null);
    return sockets;
  }
}
