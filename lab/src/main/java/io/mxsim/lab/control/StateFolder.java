package io.mxsim.lab.control;

import io.mxsim.lab.router.FaultName;
import io.mxsim.lab.router.RouterRefused;
import io.mxsim.lab.router.RouterRefused.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that holds a router's media between runs. The process that runs the router holds its
 * lock; a temporary folder goes when the simulation ends.
 */
public final class StateFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String FAULTS = "faults";
  private static final String CONTROL = "control";

  private final Path path;
  private final boolean temporary;
  private final FileChannel lock;

  private StateFolder(Path path, boolean temporary, FileChannel lock) {
    this.path = path;
    this.temporary = temporary;
    this.lock = lock;
  }

  /** Opens the folder that the operator named, making it if need be. */
  public static StateFolder open(Path path) throws RouterRefused {
    try {
      Files.createDirectories(path);
      return lock(path.toRealPath(), false);
    } catch (IOException e) {
      throw refused("The state folder " + path + " cannot be used: " + reason(e) + ".");
    }
  }

  /** A folder of its own for a simulation that nobody wants to keep. */
  public static StateFolder temporary() throws RouterRefused {
    try {
      return lock(Files.createTempDirectory("mxsim-").toRealPath(), true);
    } catch (IOException e) {
      throw refused("No temporary state folder can be made: " + reason(e) + ".");
    }
  }

  private static StateFolder lock(Path path, boolean temporary) throws IOException, RouterRefused {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new StateFolder(path, temporary, channel);
      }
    } catch (OverlappingFileLockException e) {
      // This very process holds it: the same answer.
    }
    channel.close();
    throw refused(
        "Another simulation runs on the state folder "
            + path
            + ": attach to it with"
            + " 'mxsim console --state "
            + path
            + "', end it with 'mxsim stop --state "
            + path
            + "', or name another folder.");
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Whether a chassis was put together in it before. */
  public boolean hasChassis() {
    return Files.exists(path.resolve("media").resolve("chassis.json"));
  }

  /** Whether it goes with the simulation. */
  public boolean isTemporary() {
    return temporary;
  }

  /** Says where the simulation's control socket is. */
  void announce(Path socket) throws IOException {
    Files.writeString(path.resolve(CONTROL), socket + "\n");
  }

  /** The socket that the folder's last simulation announced, or null when there was none. */
  static Path announced(Path folder) throws IOException {
    Path control = folder.resolve(CONTROL);
    return Files.exists(control) ? Path.of(Files.readString(control).strip()) : null;
  }

  /** Known-answer tests that were broken before power-on, one a line. */
  public List<FaultName> faults() throws RouterRefused {
    return faults(path);
  }

  private static List<FaultName> faults(Path folder) throws RouterRefused {
    List<FaultName> faults = new ArrayList<>();
    try {
      if (Files.exists(folder.resolve(FAULTS))) {
        for (String line : Files.readAllLines(folder.resolve(FAULTS))) {
          if (!line.isBlank()) {
            faults.add(fault(folder, line.strip()));
          }
        }
      }
    } catch (IOException e) {
      throw refused("The faults in " + folder + " cannot be read: " + reason(e) + ".");
    }
    return faults;
  }

  private static FaultName fault(Path folder, String line) throws RouterRefused {
    try {
      return FaultName.parse(line);
    } catch (RouterRefused e) {
      throw refused("The file " + folder.resolve(FAULTS) + " is damaged: " + e.getMessage());
    }
  }

  /** Breaks a known-answer test, or mends it, for the next boot from this folder. */
  public void fault(FaultName fault, boolean broken) throws RouterRefused {
    List<FaultName> faults = new ArrayList<>(faults());
    faults.remove(fault);
    if (broken) {
      faults.add(fault);
    }
    try {
      Files.write(path.resolve(FAULTS), faults.stream().map(FaultName::toString).toList());
    } catch (IOException e) {
      throw refused("The faults in " + path + " cannot be written: " + reason(e) + ".");
    }
  }

  /** Lets the folder go; a temporary one is deleted. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(path.resolve(CONTROL));
      if (temporary) {
        delete(path);
      }
      lock.close();
    } catch (IOException e) {
      // The process ends; the lock goes with it, and a stale control file is recognized.
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static RouterRefused refused(String sentence) {
    return new RouterRefused(Reason.ENVIRONMENT, sentence);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException f -> f.getFile() + " is not a folder";
      case NoSuchFileException f -> f.getFile() + " cannot be made";
      case AccessDeniedException f -> "access to " + f.getFile() + " is denied";
      default -> "the host says " + e.getMessage();
    };
  }
}
