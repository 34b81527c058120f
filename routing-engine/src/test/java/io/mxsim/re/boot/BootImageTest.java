package io.mxsim.re.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.DiskLayout;
import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.csp.Service;
import io.mxsim.re.fips.RoutingEngineModules;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.software.FactoryImage;
import io.mxsim.re.software.ModulePackageVerifier;
import io.mxsim.re.software.PackageVerifier;
import io.mxsim.re.software.SoftwarePackage;
import io.mxsim.re.software.SoftwareSets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BootImageTest {
  private final RoutingEngineModules modules =
      new RoutingEngineModules(ReleaseProfile.JUNOS_19_1R2, new SeededNoise(1)::read);
  private final StateFolder state = StateFolder.temporary();
  private FileSystem files;
  private PackageVerifier verifier;

  @BeforeEach
  void theFactoryPutsTheImageOnADisk() {
    modules.powerOn(Service.LOCAL_RESET, List.of());
    verifier = ModulePackageVerifier.atBoot(modules.forSoftware());
    DiskLayout layout = new DiskLayout("disk0", List.of(new DiskLayout.Area("junos", 2048)));
    Disk disk = state.disk("9001", layout);
    files = disk.partition("junos").format(() -> Instant.EPOCH);
    SoftwarePackage image = FactoryImage.of("19.1R2", false);
    new SoftwareSets(files).replace(image);
  }

  @AfterEach
  void theDiskGoes() {
    state.close();
  }

  @Test
  @Tag("P-ST1")
  void theImageOfTheFactoryIsVerified() {
    BootImage.Found found = BootImage.verify(files, verifier, modules::fingerprint);

    BootImage image = assertInstanceOf(BootImage.Found.Verified.class, found).image();
    assertEquals("19.1R2.8", image.release().version());
    assertTrue(image.manifest().files().size() > 20);
  }

  @Test
  @Tag("P-ST1")
  @Tag("P-MODE5")
  void aFlippedBitInAnyFileIsFoundAndTheFileNamed() {
    BootImage.Found found = BootImage.verify(files, verifier, Sha256::of);
    BootImage image = assertInstanceOf(BootImage.Found.Verified.class, found).image();

    for (String path : image.manifest().files().keySet()) {
      byte[] good = files.read(path);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 0x10;
      files.write(path, bad);
      assertEquals(
          new BootImage.Found.Refused(path + ": fingerprint mismatch"),
          BootImage.verify(files, verifier, Sha256::of));
      files.write(path, good);
    }
  }

  @Test
  @Tag("P-SW2")
  void aChangedManifestSignatureOrCertificateIsRefused() {
    for (String path :
        List.of(SoftwareSets.MANIFEST, SoftwareSets.SIGNATURE, SoftwareSets.CERTIFICATES)) {
      byte[] good = files.read(path);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 0x01;
      files.write(path, bad);
      assertInstanceOf(
          BootImage.Found.Refused.class,
          BootImage.verify(files, verifier, Sha256::of),
          "with a bit of " + path + " flipped");
      files.write(path, good);
    }
  }

  @Test
  @Tag("P-SW2")
  void anImageWithoutManifestOrSignatureIsRefused() {
    files.delete(SoftwareSets.SIGNATURE);
    assertEquals(
        new BootImage.Found.Refused("not a signed package"),
        BootImage.verify(files, verifier, Sha256::of));

    files.delete(SoftwareSets.MANIFEST);
    assertEquals(
        new BootImage.Found.Refused("no manifest on the disk"),
        BootImage.verify(files, verifier, Sha256::of));
  }
}
