package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The router is managed by its console and by SSH, whatever else is configured. */
class OnlySshListensTest {
  private static final String LISTENS = "0A";

  @TempDir Path folder;

  @Test
  @Tag("G-HW2")
  void telnetWebAndFileTransferServicesOpenNoPort() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the kernel tells who listens");
    try (HostProcess router = HostProcess.boot(folder.resolve("state"))) {
      router.amnesiac();
      for (String command : List.of("telnet 127.0.0.1", "ftp 127.0.0.1", "rlogin 127.0.0.1")) {
        router.type(command).expect("unknown command").expect("root> ");
      }
      router.dialogue("configure", "root# ");
      assertEquals(Set.of(), listening(router.pid()), "before SSH is configured");
      router.type("set system root-authentication plain-text-password");
      router.expect("New password:").type("Nothing-Listens-1");
      router.expect("Retype new password:").type("Nothing-Listens-1").expect("root# ");
      for (String service : List.of("telnet", "ftp", "finger", "web-management http", "ssh")) {
        router.dialogue("set system services " + service, "root# ");
      }

      router.type("commit").expect("statement is accepted and has no effect");
      router.expect("commit complete").expect("root# ");

      Set<String> open = listening(router.pid());
      for (int i = 0; i < 100 && open.isEmpty(); i++) {
        Thread.sleep(100);
        open = listening(router.pid());
      }
      assertEquals(1, open.size(), open::toString);
      assertTrue(open.iterator().next().contains("0100007F:"), "the loopback address: " + open);
    }
  }

  /** The local addresses, as the kernel writes them, of TCP sockets on which a process listens. */
  private static Set<String> listening(long process) throws IOException {
    Path own = Path.of("/proc", Long.toString(process));
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> files = Files.list(own.resolve("fd"))) {
      for (Path file : files.toList()) {
        try {
          inodes.add(Files.readSymbolicLink(file).toString());
        } catch (IOException e) {
          // It was closed in between.
        }
      }
    }
    Set<String> open = new TreeSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      for (String line : Files.readAllLines(own.resolve(table))) {
        String[] words = line.strip().split(" +");
        if (words[3].equals(LISTENS) && inodes.contains("socket:[" + words[9] + "]")) {
          open.add(words[1]);
        }
      }
    }
    return open;
  }
}
