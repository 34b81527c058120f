package io.mxsim.re.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.Chassis;
import io.mxsim.chassis.Firmware;
import io.mxsim.chassis.RoutingEngineHardware;
import io.mxsim.chassis.Surroundings;
import io.mxsim.chassis.catalog.Button;
import io.mxsim.chassis.catalog.Catalogue;
import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.chassis.media.Disk;
import io.mxsim.chassis.media.StateFolder;
import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.chassis.time.EventLoop;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.software.FactoryImage;
import io.mxsim.re.software.PackageVerifier.Verdict;
import io.mxsim.re.software.SoftwarePackage;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DisksTest {
  /** Every so many changes of a disk are looked at: there are hundreds. */
  private static final int STRIDE = 17;

  private final StateFolder state = StateFolder.temporary();
  private final RoutingEngineHardware hardware = hardware();

  @AfterEach
  void theDisksGo() {
    state.close();
  }

  @Test
  @Tag("G-SW3")
  void anInstallThatIsCutShortLeavesSoftwareThatBoots() {
    SoftwarePackage old = FactoryImage.of("19.1R2", false);
    SoftwarePackage fresh = FactoryImage.of("21.2R3", false);
    boolean cut = true;
    for (int changes = 0; cut; changes += STRIDE) {
      new Disks(hardware, InstantSource.fixed(Instant.EPOCH)).install(old);

      cut = dies(fresh, changes);
      hardware.disks().forEach(Disk::powerCut);

      String found = bootable();
      if (cut) {
        assertTrue(found.equals("19.1R2.8") || found.equals("21.2R3.8"), "cut at " + changes);
      } else {
        assertEquals("21.2R3.8", found);
        assertTrue(changes > 10 * STRIDE, "changes: " + changes);
      }
    }
  }

  @Test
  @Tag("G-SW3")
  void aPrimaryDiskWithoutSoftwareIsPassedOver() {
    Disks disks = new Disks(hardware, InstantSource.fixed(Instant.EPOCH));
    disks.install(FactoryImage.of("19.1R2", false));
    hardware.disks().getFirst().partition(Disks.IMAGE).format(InstantSource.fixed(Instant.EPOCH));
    hardware.disks().forEach(Disk::powerCut);

    assertEquals("19.1R2.8", bootable());
  }

  private boolean dies(SoftwarePackage image, int changes) {
    int[] left = {changes};
    InstantSource clock =
        () -> {
          if (left[0]-- == 0) {
            throw new IllegalStateException("power cut");
          }
          return Instant.EPOCH;
        };
    try {
      new Disks(hardware, clock).install(image);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** The version of the image that would be started, every byte of it verified. */
  private String bootable() {
    Disks disks = new Disks(hardware, InstantSource.fixed(Instant.EPOCH));
    BootImage.Found found =
        BootImage.verify(
            disks.image().orElseThrow(),
            (signed, signature, certificate) -> new Verdict.Signed("Ca"),
            Sha256::of);
    String version =
        assertInstanceOf(BootImage.Found.Verified.class, found).image().release().version();
    hardware.disks().forEach(Disk::powerCut);
    return version;
  }

  private RoutingEngineHardware hardware() {
    Catalogue catalogue = Catalogue.load();
    Surroundings surroundings =
        new Surroundings(
            new EventLoop(Instant.EPOCH),
            slot -> new SeededNoise(1),
            board ->
                new Firmware() {
                  @Override
                  public void powerOn() {}

                  @Override
                  public void powerOff() {}

                  @Override
                  public void reset() {}

                  @Override
                  public void button(Button button) {}

                  @Override
                  public void broken(String fault) {}

                  @Override
                  public void repaired(String fault) {}
                },
            state);
    Chassis chassis = new Chassis(catalogue, catalogue.chassis("MX480"), 7, surroundings);
    chassis.insertInfrastructure();
    chassis.insert(SlotId.parse("RE 0"), catalogue.fru("RE-S-1800X4"));
    return chassis.slot(SlotId.parse("RE 0")).board().orElseThrow().routingEngine().orElseThrow();
  }
}
