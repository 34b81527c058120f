package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.media.Disk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the host command answers when it is asked for something that cannot be. */
class BadInputTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int ENVIRONMENT = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--mic 0/2 | An MPC9E holds 2 MICs: there is no MIC 0/2",
        "--mic 0/0 --mic 0/1 --mic 0/2 | An MPC9E holds 2 MICs",
        "--mic 0/0 --mic 0/0 | Two MICs cannot sit in one place: 0/0.",
        "--mic 10/0 | There is no FPC 10 in an MX2010",
        "--mic zero | 'zero' is no place for a MIC",
        "--mics -3 | --mics -3 is no number of MICs",
        "--mics 21 | There is no FPC 10 in an MX2010",
        "--model mx480 --mic 0/0 | An MPC9E does not fit an MX480",
        "--model mx99 | There is no chassis 'mx99': use mx240",
        "--re foo | There is no Routing Engine 'foo': use ngre or re1800.",
        "--routing-engines 0 | a chassis needs 1 or 2",
        "--routing-engines 3 | An MX2010 takes 2 Routing Engines",
        "--ssh 70000 | --ssh 70000 is no port",
        "--ssh abc | 'abc' is not an int",
        "--pace slow | 'slow' is no pace: use real, fast",
        "--nonsense | Unknown option: '--nonsense'",
      })
  void whatNoChassisCanBeIsRefused(String options, String sentence) throws Exception {
    String[] words = ("boot " + options).split(" ");

    try (HostProcess mxsim = HostProcess.start(words)) {
      int code = mxsim.endOfInput().exitCode();

      assertTrue(mxsim.output().contains(sentence), mxsim.output());
      assertEquals(USAGE, code);
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused(
          "Port " + taken.getLocalPort() + " on 127.0.0.1 is taken",
          "boot",
          "--ssh",
          Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void aStateFolderThatIsAFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "text");

    refused(file + " is not a folder", "boot", "--state", file.toString());
  }

  @Test
  void anUnreadableConfigurationIsRefused() throws Exception {
    refused("missing.conf cannot be read", "boot", "--config", "missing.conf");
    refused("cannot be read", "boot", "--config", folder.toString());
  }

  @Test
  void errorsOfAStartUpConfigurationAreShownByLine() throws Exception {
    Path file = folder.resolve("router.conf");
    Files.writeString(file, "system {\n    host-name lab;\n    host-nam typo;\n}\n");

    try (HostProcess mxsim = HostProcess.start("boot", "--config", file.toString())) {
      int code = mxsim.endOfInput().exitCode();

      assertTrue(mxsim.output().contains(file + ":3:"), mxsim.output());
      assertTrue(mxsim.output().contains("syntax error"), mxsim.output());
      assertEquals(USAGE, code);
    }
  }

  @Test
  void aDamagedStateFolderIsRefusedBeforePowerOn() throws Exception {
    Path state = manufactured("mx2010", "ngre");
    Path media = state.resolve("media");

    Path record = media.resolve("chassis.json");
    byte[] whole = Files.readAllBytes(record);
    Files.writeString(record, "garbage");
    refused(record + " is damaged", "boot", "--state", state.toString());
    Files.write(record, Arrays.copyOf(whole, whole.length / 2));
    refused(record + " is damaged", "boot", "--state", state.toString());
    Files.write(record, whole);

    refused("it belongs to an MX2010", "boot", "--model", "mx480", "--state", state.toString());

    Path nvram = routingEngine(media).resolve("nvram.json");
    byte[] flags = Files.readAllBytes(nvram);
    Files.writeString(nvram, "{");
    refused(nvram + " is damaged", "boot", "--state", state.toString());
    Files.write(nvram, flags);

    Files.writeString(state.resolve("faults"), "nonsense\n");
    refused("faults is damaged", "boot", "--state", state.toString());
    Files.delete(state.resolve("faults"));

    Path disk = routingEngine(media).resolve("disk1");
    byte[] start = new byte[64];
    try (var channel = Files.newByteChannel(disk, StandardOpenOption.READ)) {
      channel.read(java.nio.ByteBuffer.wrap(start));
    }
    overwrite(disk, "XXXX".getBytes(StandardCharsets.US_ASCII));
    refused(disk + " is damaged: its partition table", "boot", "--state", state.toString());
    overwrite(disk, start);

    try (var channel = Files.newByteChannel(disk, StandardOpenOption.WRITE)) {
      channel.truncate(1_000_000);
    }
    refused(disk + " is damaged: it has 1000000 bytes", "boot", "--state", state.toString());
  }

  @Test
  void aSecondProcessOnAStateFolderIsRefused() throws Exception {
    Path state = folder.resolve("state");
    try (HostProcess first = HostProcess.boot(state)) {
      first.expect("login: ");

      refused("Another simulation runs on the state folder", "boot", "--state", state.toString());

      assertTrue(first.isAlive());
    }
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({"mx2010, ngre", "mx480, re1800"})
  @Tag("P-ST1")
  @Tag("P-MODE5")
  void aFlippedBitOfTheImageIsFoundAndTheRouterNeverBecomesReady(String model, String kind)
      throws Exception {
    Path state = manufactured(model, kind);
    try (BenchMedia media = new BenchMedia(state)) {
      Disk disk = media.disks().getFirst();
      disk.flipBit(offsetOf(state, "Lock manager"), 3);
    }

    try (HostProcess router = HostProcess.boot(state, "--model", model, "--re", kind)) {
      router.expect("panic: firmware integrity check failed: ").expect("fingerprint mismatch");
      long began = System.nanoTime();
      try (HostProcess status =
          HostProcess.start("status", "--wait", "ready", "--state", state.toString())) {
        assertEquals(FAILED, status.exitCode());
        assertTrue(status.output().contains("\"state\":\"error\""), status.output());
        assertTrue(System.nanoTime() - began < 20_000_000_000L, "at once");
      }
      router.expect("Rebooting...").expect("panic: firmware integrity check failed: ");
    }
  }

  @Test
  void nothingRunsSoThereIsNothingToAsk() throws Exception {
    String nowhere = folder.toString();

    refused("No simulation is running on " + nowhere, "status", "--state", nowhere);
    refused("No simulation is running", "stop", "--state", nowhere);
    refused("needs a terminal", "console", "--state", nowhere);
  }

  @Test
  @Tag("P-ST2")
  void aFaultIsPutInBeforeBootAndMendedWhileTheRouterRuns() throws Exception {
    String state = folder.resolve("state").toString();
    String name = "openssl/HMAC-SHA2-256";

    assertEquals(0, code("fault", name, "--state", state));
    assertEquals(USAGE, code("fault", "openssl/NONSENSE", "--state", state));
    try (HostProcess router = HostProcess.boot(Path.of(state))) {
      router.expect("Failed").expect("panic: FIPS self-test failed");
      assertEquals(FAILED, code("status", "--wait", "ready", "--state", state));
      assertEquals(USAGE, code("fault", "fpc 77:" + name, "--state", state));
      assertEquals(0, code("fault", "--clear", name, "--state", state));
      router.expect("login: ");
      assertEquals(0, code("status", "--wait", "ready", "--state", state));
      assertEquals(0, code("stop", "--state", state));
      assertEquals(0, router.exitCode());
    }
  }

  @Test
  void pipedLinesAreTypedOnTheConsole() throws Exception {
    try (HostProcess router = HostProcess.boot(folder.resolve("state"))) {
      router.type("root").type("cli").type("show version").endOfInput();

      assertEquals(0, router.exitCode());
      assertTrue(router.output().contains("Junos: 20.3X75"), router.output());
      assertTrue(router.output().stripTrailing().endsWith("root>"), router.output());
    }
  }

  private Path manufactured(String model, String kind) throws Exception {
    Path state = folder.resolve("state");
    try (HostProcess router =
        HostProcess.boot(state, "--model", model, "--re", kind, "--until-login")) {
      assertEquals(0, router.exitCode(), router.output());
    }
    return state;
  }

  private static Path routingEngine(Path media) throws IOException {
    try (DirectoryStream<Path> engines = Files.newDirectoryStream(media, "re-*")) {
      return engines.iterator().next();
    }
  }

  /** Where some text of the image lies on the first disk. */
  private static long offsetOf(Path state, String text) throws IOException {
    Path disk = routingEngine(state.resolve("media")).resolve("disk0");
    byte[] bytes = new byte[32 << 20];
    try (var channel = Files.newByteChannel(disk)) {
      channel.read(java.nio.ByteBuffer.wrap(bytes));
    }
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    assertTrue(at > 0, "the image has " + text);
    return at;
  }

  private static void overwrite(Path file, byte[] start) throws IOException {
    try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(start));
    }
  }

  private static int code(String... arguments) throws Exception {
    try (HostProcess mxsim = HostProcess.start(arguments)) {
      return mxsim.endOfInput().exitCode();
    }
  }

  private static void refused(String sentence, String... arguments) throws Exception {
    try (HostProcess mxsim = HostProcess.start(arguments)) {
      int code = mxsim.endOfInput().exitCode();

      assertTrue(mxsim.output().contains(sentence), mxsim.output());
      assertTrue(mxsim.output().stripTrailing().endsWith("."), "a sentence: " + mxsim.output());
      assertEquals(ENVIRONMENT, code);
    }
  }
}
