package io.mxsim.re.software;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.os.Veriexec;
import io.mxsim.re.software.PackageInspector.Inspection;
import io.mxsim.re.software.PackageVerifier.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddedPackagesTest {
  private static final byte[] GOOD = {7};
  private static final String RUN = "/sbin/kats/run-tests";
  private static final String KEPT = "/var/sw/pkg/fips-mode-19.1R2.8.tgz";

  private final MemoryFiles files = new MemoryFiles();
  private final Veriexec veriexec = new Veriexec(files, Sha256::of);
  private final List<String> console = new ArrayList<>();
  private final PackageInspector inspector =
      new PackageInspector(
          (signed, signature, certificate) ->
              Arrays.equals(GOOD, signature)
                  ? new Verdict.Signed("PackageCa")
                  : new Verdict.Rejected("the signature of the manifest is not good"),
          Sha256::of);
  private final AddedPackages packages = booted("19.1R2.8");

  private AddedPackages booted(String release) {
    return new AddedPackages(
        files,
        inspector,
        veriexec,
        (point, directory) -> files.write(RUN, files.read(directory + "/run-tests").orElseThrow()),
        release);
  }

  @Test
  @Tag("G-SW1")
  void aPackageIsMountedAndKeptAndSaysSo() {
    assertTrue(install("19.1R2.8"));

    assertEquals(
        List.of(
            "Verified fips-mode-x86-32-19.1R2.8 signed by PackageCa method ECDSA256+SHA256",
            "Mounted fips-mode package on /dev/md15...",
            "Verified manifest signed by PackageCa method ECDSA256+SHA256",
            "Verified fips-mode-x86-32-19.1R2.8 signed by PackageCa method ECDSA256+SHA256",
            "Saving package file in /var/sw/pkg/fips-mode-19.1R2.8.tgz ...",
            "Saving state for rollback ..."),
        console);
    assertTrue(packages.has("fips-mode"));
    assertTrue(veriexec.refuse(RUN).isEmpty());
    assertTrue(files.size(KEPT) > 0);
    assertTrue(files.syncs() > 0);
  }

  @Test
  @Tag("G-SW2")
  void theNextBootMountsWhatWasInstalled() {
    install("19.1R2.8");

    AddedPackages next = booted("19.1R2.8");
    next.boot(console::add);

    assertEquals(
        List.of(new Release.Component("JUNOS FIPS mode utilities", "b")), next.components());
  }

  @Test
  void aPackageOfAnotherReleaseLineIsRefusedAndOneOfTheSameLineIsNot() {
    assertFalse(install("20.3X75.8"));
    assertTrue(console.getLast().startsWith("ERROR: fips-mode-x86-32-20.3X75.8 is not for Junos"));
    assertTrue(packages.active().isEmpty());

    assertTrue(install("19.1R3-S7.2"));
  }

  @Test
  void anImageOfAnotherReleaseMountsItsOwnCopyAndTheOldOneStaysForTheWayBack() {
    install("19.1R2.8");
    files.write("/packages/optional/fips-mode.tgz", file("21.2R3.8", GOOD));

    AddedPackages newer = booted("21.2R3.8");
    newer.boot(console::add);
    AddedPackages older = booted("19.1R2.8");
    older.boot(console::add);

    assertEquals("21.2R3.8", newer.active().getFirst().version());
    assertEquals("19.1R2.8", older.active().getFirst().version());
    assertEquals(1, older.active().size());
  }

  @Test
  @Tag("P-ST8")
  void aPackageThatWasTamperedWithIsLeftOutAtTheNextBoot() {
    install("19.1R2.8");
    byte[] kept = files.read(KEPT).orElseThrow();
    kept[kept.length / 2] ^= 1;
    files.write(KEPT, kept);

    AddedPackages next = booted("19.1R2.8");
    next.boot(console::add);

    assertFalse(next.has("fips-mode"));
    assertTrue(console.getLast().startsWith("ERROR: fips-mode-19.1R2.8.tgz: "));
  }

  @Test
  @Tag("P-SW1")
  void aDeletedPackageIsGoneFromTheMedia() {
    install("19.1R2.8");

    assertTrue(packages.delete("fips-mode"));

    assertFalse(packages.has("fips-mode"));
    assertEquals(-1, files.size(KEPT));
    assertFalse(packages.delete("fips-mode"));
  }

  private boolean install(String version) {
    byte[] file = file(version, GOOD);
    return packages.install(file, (Inspection.Good) inspector.inspect(file), console::add);
  }

  static byte[] file(String version, byte[] signature) {
    return new PackageMaker(manifest -> signature, new byte[] {5})
        .make(
            new Manifest.Label(
                "fips-mode", "x86-32", version, "JUNOS FIPS mode utilities", "b", Set.of()),
            Map.of(RUN, new byte[] {1}));
  }
}
