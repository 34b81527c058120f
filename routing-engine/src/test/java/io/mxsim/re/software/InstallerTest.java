package io.mxsim.re.software;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.media.DiskLayout;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.os.Veriexec;
import io.mxsim.re.software.PackageVerifier.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InstallerTest {
  private static final Installer.Options VALIDATED = new Installer.Options(false, true, false);
  private static final byte[] SIGNED = {1};

  private final StateFolder state = StateFolder.temporary();
  private final MemoryFiles files = new MemoryFiles();
  private final List<String> out = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final PackageInspector inspector =
      new PackageInspector(
          (signed, signature, certificate) ->
              signature != null && signature[0] == 1
                  ? new Verdict.Signed("Ca")
                  : new Verdict.Rejected("the signature of the manifest is not good"),
          Sha256::of);
  private final AddedPackages packages =
      new AddedPackages(
          files, inspector, new Veriexec(files, Sha256::of), (point, directory) -> {}, "19.1R2.8");
  private SoftwareSets sets = sets(64);
  private Optional<Boolean> done = Optional.empty();

  @AfterEach
  void theDiskGoes() {
    state.close();
  }

  @Test
  @Tag("G-SW1")
  @Tag("P-SW1")
  void anImageIsValidatedAndWaitsAndIsSaidNotToBeValidated() {
    add("re1800", image("21.2R3.8", SIGNED, Set.of("mx480", "re1800")), VALIDATED);

    assertEquals(
        List.of(
            "NOTICE: Validating configuration against x.tgz.",
            "NOTICE: Use the 'no-validate' option to skip this if desired.",
            "Checking compatibility with configuration",
            "Initializing...",
            "Verified junos-21.2R3.8 signed by Ca method ECDSA256+SHA256",
            "Using junos-21.2R3.8 from /var/tmp/x.tgz",
            "Validating against /config/juniper.conf.gz",
            "mgd: commit complete",
            "Validation succeeded",
            "Installing package '/var/tmp/x.tgz' ...",
            "Verified manifest signed by Ca method ECDSA256+SHA256",
            "Adding junos-21.2R3.8 ...",
            ValidatedFirmware.warning("21.2R3.8", "mx480"),
            "NOTICE: 'pending' set will be activated at next reboot...",
            "WARNING: A reboot is required to load this software correctly",
            "WARNING:     Use the 'request system reboot' command",
            "WARNING:         when software installation is complete",
            "Saving state for rollback ..."),
        out);
    assertEquals(Optional.of(true), done);
    assertEquals(Optional.of("21.2R3.8"), sets.pending().map(Manifest::version));
    assertEquals(List.of("image junos-21.2R3.8 added, active after the next reboot"), log);
  }

  @Test
  void aValidatedImageIsNotWarnedOf() {
    add("re1800", image("19.1R2.8", SIGNED, Set.of("mx480", "re1800")), VALIDATED);

    assertTrue(out.stream().noneMatch(line -> line.contains("not a FIPS")));
  }

  @Test
  void whatTheNewModelDoesNotKnowStopsTheInstallationUnlessForcedOrNotAsked() {
    problems.add("juniper.conf:3:(8) syntax error");
    byte[] image = image("21.2R3.8", SIGNED, Set.of("mx480", "re1800"));

    add("re1800", image, VALIDATED);
    assertTrue(out.contains("juniper.conf:3:(8) syntax error"));
    assertTrue(out.contains("Validation failed"));
    assertTrue(out.getLast().startsWith("ERROR: the software is unchanged"));
    assertEquals(Optional.of(false), done);
    assertTrue(sets.pending().isEmpty());

    add("re1800", image, new Installer.Options(false, true, true));
    assertEquals(Optional.of(true), done);
    sets.cancel();
    add("re1800", image, new Installer.Options(false, false, false));
    assertEquals(Optional.of(true), done);
  }

  @Test
  @Tag("G-SW1")
  void anImageForSomethingElseIsRefusedWithASentence() {
    add("re1800", image("1", SIGNED, Set.of("mx2010", "mx2020", "re1800")), VALIDATED);
    assertEquals("ERROR: junos-1 is not for mx480; it is for mx2010, mx2020", out.getLast());

    add("re1800", image("1", SIGNED, Set.of("mx480", "vmhost")), VALIDATED);
    assertEquals(
        "ERROR: junos-1 is not for this Routing Engine; it takes junos-install-mx images",
        out.getLast());

    add("vmhost", image("1", SIGNED, Set.of("mx480", "vmhost")), VALIDATED);
    assertEquals(
        "ERROR: junos-1 is an image of the host; use 'request vmhost software add'", out.getLast());
    assertTrue(sets.pending().isEmpty());
  }

  @Test
  @Tag("G-SW1")
  @Tag("P-ST9")
  void aBadSignatureChangesNothingAndIsLogged() {
    add("re1800", image("2", new byte[] {9}, Set.of("mx480", "re1800")), VALIDATED);

    assertEquals(
        List.of(
            "ERROR: x.tgz: the signature of the manifest is not good",
            "ERROR: Package signature validation failed. Aborting install.",
            "NOTICE: the software on this Routing Engine is unchanged; copy the package again from"
                + " where it is published"),
        out.subList(out.size() - 3, out.size()));
    assertEquals(
        List.of("FIPS firmware load test failed: x.tgz: the signature of the manifest is not good"),
        log);
    assertTrue(sets.pending().isEmpty());
  }

  @Test
  @Tag("G-SW1")
  void aBadPackageChangesNothing() {
    add("re1800", AddedPackagesTest.file("19.1R2.8", new byte[] {9}), VALIDATED);

    assertEquals(Optional.of(false), done);
    assertTrue(packages.active().isEmpty());
    assertTrue(files.paths().isEmpty());
  }

  @Test
  void aDiskThatIsFullIsSaid() {
    sets = sets(24);
    byte[] image =
        new PackageMaker(manifest -> SIGNED, SIGNED)
            .make(
                new Manifest.Label("junos", "", "2", "JUNOS", "b", Set.of("mx480", "re1800")),
                Map.of("/usr/share/model/model.bin", new byte[1 << 20]));

    add("re1800", image, VALIDATED);

    assertTrue(out.getLast().startsWith("ERROR: no room for junos-2"), out.getLast());
    assertTrue(sets.pending().isEmpty());
  }

  @Test
  void aSecondInstallationWaitsForTheFirst() {
    byte[] image = image("2", SIGNED, Set.of("mx480", "re1800"));
    Installer installer = installer("re1800");
    installer.add("/var/tmp/x.tgz", image, VALIDATED, out::add, ok -> {});

    installer.add("/var/tmp/y.tgz", image, VALIDATED, out::add, ok -> done = Optional.of(ok));
    assertTrue(out.getLast().startsWith("ERROR: another installation is going on"));
    assertEquals(Optional.of(false), done);

    goOn();
    installer.add("/var/tmp/y.tgz", image, VALIDATED, out::add, ok -> done = Optional.of(ok));
    goOn();
    assertEquals(Optional.of(true), done);
    assertFalse(sets.pending().isEmpty());
  }

  private void add(String engine, byte[] file, Installer.Options options) {
    out.clear();
    installer(engine).add("/var/tmp/x.tgz", file, options, out::add, ok -> done = Optional.of(ok));
    goOn();
  }

  private void goOn() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  private Installer installer(String engine) {
    Installer.Box box =
        new Installer.Box(
            "mx480",
            engine.equals("vmhost"),
            model -> problems,
            (delay, action) -> waiting.add(action),
            log::add);
    return new Installer(box, packages, sets, inspector);
  }

  private SoftwareSets sets(int blocks) {
    DiskLayout layout = new DiskLayout("disk0", List.of(new DiskLayout.Area("junos", blocks)));
    FileSystem disk =
        state.disk("serial" + blocks, layout).partition("junos").format(() -> Instant.EPOCH);
    return new SoftwareSets(disk);
  }

  private static byte[] image(String version, byte[] signature, Set<String> fits) {
    return new PackageMaker(manifest -> signature, SIGNED)
        .make(
            new Manifest.Label("junos", "", version, "JUNOS", "b", fits),
            Map.of("/usr/share/model/model.bin", new byte[] {1}));
  }
}
