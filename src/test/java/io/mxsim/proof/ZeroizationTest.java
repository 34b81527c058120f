package io.mxsim.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.mxsim.lab.control.RunningSimulation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets that were everywhere before zeroization are nowhere after it. */
class ZeroizationTest {
  private static final String ROOT_PASSWORD = "Root-Zeroize-7391";
  private static final String USER_PASSWORD = "User-Zeroize-5528";
  private static final String CAK = "5b1f0c7a9d3e42866af01923c4d5e7f8";
  private static final String LOGGED = "planted-login-name";
  private static final String FILE = "planted user file, kept until zeroization";
  private static final String DELETED = "planted user file, deleted before zeroization";
  private static final List<String> TYPED =
      List.of("root's password", "the user's password", "the pre-shared key");

  @TempDir Path folder;

  private final Needles needles =
      new Needles()
          .text("root's password", ROOT_PASSWORD)
          .text("the user's password", USER_PASSWORD)
          .text("the pre-shared key", CAK)
          .text("a log line", LOGGED)
          .text("a user file", FILE)
          .text("a deleted user file", DELETED);

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({
    "mx2010, ngre, request vmhost zeroize no-forwarding",
    "mx480, re1800, request system zeroize"
  })
  @Tag("P-Z1")
  @Tag("G-Z1")
  @Tag("P-Z2")
  @Tag("P-CSP1")
  @Tag("G-CSP1")
  void nothingThatWasPlantedIsFoundAfterZeroization(String model, String kind, String command)
      throws Exception {
    Path state = folder.resolve("state");
    plantByHand(state, model, kind);
    plantOnTheMedia(state);
    assertEquals(onMedia(state), withoutTyped(), "the search finds what is there");

    try (HostProcess router = boot(state, model, kind)) {
      Path before = folder.resolve("before.hprof");
      Path after = folder.resolve("after.hprof");
      router.expect("login: ").dialogue("root", "Password:").dialogue(ROOT_PASSWORD, "# ");
      router.dialogue("cli", "root@planted> ");
      router.dumpHeap(before);
      router.type(command).expect("(no)").type("yes").expect("(Amnesiac)").expect("login: ");
      awaitBoth(state);
      router.dumpHeap(after);

      assertEquals(true, needles.inFile(before).contains("root's hash"), "the dump shows secrets");
      assertEquals(List.of(), needles.inFile(after), "reachable in memory");
    }
    assertEquals(List.of(), onMedia(state), "on the media");
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource({"mx2010, ngre"})
  @Tag("P-CSP3")
  @Tag("G-CSP1")
  void whatWasTypedIsForgottenAtLogout(String model, String kind) throws Exception {
    Path state = folder.resolve("state");
    try (HostProcess router = boot(state, model, kind)) {
      configure(router);
      Path after = folder.resolve("after.hprof");
      router.dialogue("exit", "root@planted:~ # ").dialogue("exit", "login: ");
      router.dumpHeap(after);

      Needles typed =
          new Needles()
              .text("root's password", ROOT_PASSWORD)
              .text("the user's password", USER_PASSWORD)
              .text("the pre-shared key", CAK);
      Needles kept = new Needles().text("the host name", "planted");
      assertEquals(List.of("the host name"), kept.inFile(after), "the dump shows what is kept");
      assertEquals(List.of(), typed.inFile(after));
      String told = router.output() + status(state);
      for (String secret : List.of(ROOT_PASSWORD, USER_PASSWORD)) {
        assertEquals(-1, told.indexOf(secret), "on the console and in the status");
      }
    }
  }

  @Test
  @Tag("P-CSP3")
  @Tag("G-CSP1")
  void whatIsAskedForIsOverwrittenWhileTheSessionGoesOn() throws Exception {
    try (HostProcess router = boot(folder.resolve("state"), "mx480", "re1800")) {
      router.amnesiac().dialogue("configure", "root# ");
      password(router, "set system root-authentication plain-text-password", ROOT_PASSWORD);
      router.dialogue(
          "prompt security macsec connectivity-association proof pre-shared-key cak",
          "New cak (secret):");
      router.dialogue(CAK, "Retype new cak (secret):").dialogue(CAK, "root# ");
      String shown = "show security macsec | display set";
      router.type(shown).expect("cak \"$9$").expect("root# ");
      Path now = folder.resolve("now.hprof");
      router.dumpHeap(now);

      Needles typed = new Needles().text("the password", ROOT_PASSWORD).text("the key", CAK);
      Needles kept = new Needles().text("the command", shown);
      assertEquals(List.of("the command"), kept.inFile(now), "the session goes on");
      assertEquals(List.of(), typed.inFile(now));
    }
  }

  private static HostProcess boot(Path state, String model, String kind) throws Exception {
    return HostProcess.boot(state, "--model", model, "--re", kind, "--routing-engines", "2");
  }

  private void plantByHand(Path state, String model, String kind) throws Exception {
    try (HostProcess router = boot(state, model, kind)) {
      configure(router);
      router.dialogue("exit", "root@planted:~ # ").dialogue("exit", "login: ");
      router.dialogue(LOGGED, "Password:").dialogue("wrong", "Login incorrect");
      router.expect("login: ").dialogue("keeper", "Password:").dialogue(USER_PASSWORD, "> ");
      String reboot = kind.equals("ngre") ? "request vmhost reboot" : "request system reboot";
      router.type(reboot).expect("(no)").type("yes").expect("login: ");
      router.terminate();
    }
  }

  private static void configure(HostProcess router) throws Exception {
    router.amnesiac().dialogue("configure", "root# ");
    router.dialogue("set system host-name planted", "root# ");
    password(router, "set system root-authentication plain-text-password", ROOT_PASSWORD);
    router.dialogue("set system login user keeper class super-user", "root# ");
    password(
        router, "set system login user keeper authentication plain-text-password", USER_PASSWORD);
    router.dialogue("set system services ssh", "root# ");
    router.dialogue("set system syslog file messages any info", "root# ");
    String association = "set security macsec connectivity-association proof ";
    router.dialogue(association + "security-mode static-cak", "root# ");
    router.dialogue(association + "pre-shared-key ckn 37c9c2c45ddd012aa5bc8ef284aa23ff", "root# ");
    router.dialogue(association + "pre-shared-key cak " + CAK, "root# ");
    router.type("commit and-quit").expect("commit complete").expect("root@planted> ");
  }

  private static void password(HostProcess router, String command, String password)
      throws Exception {
    router.dialogue(command, "New password:").dialogue(password, "Retype new password:");
    router.dialogue(password, "root# ");
  }

  /** Takes the hashes and keys that the router has made to the needles, and plants files. */
  private void plantOnTheMedia(Path state) throws Exception {
    try (BenchMedia media = new BenchMedia(state)) {
      byte[] stored = media.file("config", "/juniper.conf.gz");
      needles.bytes("the stored configuration", slice(stored, stored.length / 2, 48));
      String text = new String(unzip(stored), StandardCharsets.UTF_8);
      needles.text("root's hash", word(text, "$6$"));
      needles.text("the obfuscated pre-shared key", word(text, "$9$"));
      byte[] pem = media.file("var", "/etc/ssh/ssh_host_ecdsa_key");
      needles.bytes("the ECDSA host key's file", slice(pem, 30, 120));
      byte[] der = der(pem);
      needles.bytes("the ECDSA host key's scalar", slice(der, scalarAt(der), 32));
      byte[] rsa = media.file("var", "/etc/ssh/ssh_host_rsa_key");
      needles.bytes("the RSA host key's file", slice(rsa, 900, 120));
      needles.bytes("the RSA host key's primes", slice(der(rsa), 600, 48));
      media.plant(
          "var",
          "/home/planted",
          FILE.getBytes(StandardCharsets.US_ASCII),
          DELETED.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private List<String> withoutTyped() {
    return needles.names().stream()
        .filter(name -> !TYPED.contains(name))
        // They are on the media in another form: compressed, and as Base64.
        .filter(name -> !List.of("root's hash", "the obfuscated pre-shared key").contains(name))
        .filter(name -> !name.endsWith("scalar") && !name.endsWith("primes"))
        .toList();
  }

  private List<String> onMedia(Path state) throws Exception {
    try (BenchMedia media = new BenchMedia(state)) {
      return needles.onMedia(media.folder());
    }
  }

  private static void awaitBoth(Path state) throws Exception {
    long end = System.nanoTime() + 30_000_000_000L;
    while (status(state).split("\"state\":\"login\"", -1).length < 3) {
      if (System.nanoTime() > end) {
        throw new AssertionError(status(state));
      }
      Thread.sleep(50);
    }
  }

  private static String status(Path state) throws Exception {
    try (RunningSimulation simulation = RunningSimulation.find(Optional.of(state)).orElseThrow()) {
      return simulation.status();
    }
  }

  private static byte[] unzip(byte[] stored) throws Exception {
    try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(stored))) {
      return in.readAllBytes();
    }
  }

  private static String word(String text, String start) {
    int at = text.indexOf(start);
    return text.substring(at, text.indexOf('"', at));
  }

  private static byte[] der(byte[] pem) {
    String[] lines = new String(pem, StandardCharsets.US_ASCII).strip().split("\n");
    return Base64.getDecoder()
        .decode(String.join("", Arrays.copyOfRange(lines, 1, lines.length - 1)));
  }

  /** The private scalar of a PKCS #8 key on P-256: the first OCTET STRING of 32 bytes. */
  private static int scalarAt(byte[] der) {
    for (int i = 0; i + 34 <= der.length; i++) {
      if (der[i] == 4 && der[i + 1] == 32) {
        return i + 2;
      }
    }
    throw new AssertionError("no scalar");
  }

  private static byte[] slice(byte[] bytes, int from, int length) {
    return Arrays.copyOfRange(bytes, from, from + length);
  }
}
