package io.mxsim.re.software;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.re.os.MemoryFiles;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.os.Veriexec;
import io.mxsim.re.software.PackageVerifier.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddedPackagesTest {
  private static final byte[] GOOD = {7};
  private static final String RUN = "/sbin/kats/run-tests";

  private final MemoryFiles files = new MemoryFiles();
  private final Veriexec veriexec = new Veriexec(files, Sha256::of);
  private final List<String> console = new ArrayList<>();
  private final AddedPackages packages = booted();

  private AddedPackages booted() {
    return new AddedPackages(
        files,
        (signed, signature, certificate) ->
            Arrays.equals(GOOD, signature)
                ? new Verdict.Signed("PackageCa")
                : new Verdict.Rejected("the signature of the manifest is not good"),
        veriexec,
        (point, directory) -> files.write(RUN, files.read(directory + "/run-tests").orElseThrow()));
  }

  @Test
  @Tag("G-SW1")
  void anOptionalPackageIsVerifiedMountedAndKept() {
    keep("/packages/optional/fips-mode.tgz", GOOD);

    packages.add("optional://fips-mode.tgz", console::add);

    assertEquals(
        List.of(
            "Installing package '/packages/optional/fips-mode.tgz' ...",
            "WARNING: fips-mode.tgz: not a signed package",
            "Verified fips-mode-1.0 signed by PackageCa method ECDSA256+SHA256",
            "Mounted fips-mode package on /dev/md15...",
            "Verified manifest signed by PackageCa method ECDSA256+SHA256",
            "Verified fips-mode-1.0 signed by PackageCa method ECDSA256+SHA256",
            "Saving package file in /var/sw/pkg/fips-mode-1.0.tgz ...",
            "Saving state for rollback ..."),
        console);
    assertTrue(packages.has("fips-mode"));
    assertTrue(veriexec.refuse(RUN).isEmpty());
    assertTrue(files.syncs() > 0);
  }

  @Test
  @Tag("G-SW1")
  void aBadSignatureIsRefusedAndNothingChanges() {
    keep("/var/tmp/fips-mode.tgz", new byte[] {8});
    List<String> before = files.paths();

    packages.add("/var/tmp/fips-mode.tgz", console::add);

    assertEquals(
        "ERROR: Package signature validation failed. Aborting install.", console.getLast());
    assertEquals(before, files.paths());
    assertFalse(packages.has("fips-mode"));
  }

  @Test
  void aFileThatIsNoPackageIsRefused() {
    files.write("/var/tmp/x.tgz", new byte[] {1, 2, 3});

    packages.add("/var/tmp/x.tgz", console::add);

    assertTrue(console.contains("ERROR: x.tgz: not a compressed archive"));
    assertTrue(packages.components().isEmpty());
  }

  @Test
  void aPackageThatIsNotThereIsSaidToBeMissing() {
    packages.add("optional://nothing.tgz", console::add);

    assertTrue(console.getFirst().startsWith("ERROR: package 'optional://nothing.tgz' not found"));
  }

  @Test
  @Tag("G-SW2")
  void theNextBootMountsWhatWasInstalled() {
    keep("/packages/optional/fips-mode.tgz", GOOD);
    packages.add("optional://fips-mode.tgz", console::add);

    AddedPackages next = booted();
    next.boot(console::add);

    assertEquals(
        List.of(new Release.Component("JUNOS FIPS mode utilities", "b")), next.components());
  }

  @Test
  @Tag("P-ST8")
  void aPackageThatWasTamperedWithIsLeftOutAtTheNextBoot() {
    keep("/packages/optional/fips-mode.tgz", GOOD);
    packages.add("optional://fips-mode.tgz", console::add);
    byte[] kept = files.read("/var/sw/pkg/fips-mode-1.0.tgz").orElseThrow();
    kept[kept.length / 2] ^= 1;
    files.write("/var/sw/pkg/fips-mode-1.0.tgz", kept);

    AddedPackages next = booted();
    next.boot(console::add);

    assertFalse(next.has("fips-mode"));
    assertTrue(console.getLast().startsWith("ERROR: fips-mode-1.0.tgz: "));
  }

  @Test
  @Tag("P-SW1")
  void aDeletedPackageIsGoneFromTheMedia() {
    keep("/packages/optional/fips-mode.tgz", GOOD);
    packages.add("optional://fips-mode.tgz", console::add);

    assertTrue(packages.delete("fips-mode"));

    assertFalse(packages.has("fips-mode"));
    assertEquals(-1, files.size("/var/sw/pkg/fips-mode-1.0.tgz"));
    assertFalse(packages.delete("fips-mode"));
  }

  private void keep(String path, byte[] signature) {
    PackageMaker maker = new PackageMaker(manifest -> signature, new byte[] {5});
    files.write(
        path,
        maker.make(
            "fips-mode", "1.0", "JUNOS FIPS mode utilities", "b", Map.of(RUN, new byte[] {1})));
  }
}
