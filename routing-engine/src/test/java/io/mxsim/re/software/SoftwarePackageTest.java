package io.mxsim.re.software;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mxsim.re.os.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SoftwarePackageTest {
  private static final byte[] SIGNATURE = {1, 2, 3};
  private static final byte[] CERTIFICATE = {4, 5};

  private static final Manifest.Label P = new Manifest.Label("p", "1", "d", "b");

  private final PackageMaker maker = new PackageMaker(manifest -> SIGNATURE, CERTIFICATE);

  @Test
  void whatIsPackedComesOutWithItsFingerprints() throws MalformedPackage {
    byte[] run = bytes("run-tests");
    byte[] cannot = bytes("cannot-exec");

    SoftwarePackage opened =
        SoftwarePackage.open(
            maker.make(
                new Manifest.Label("fips-mode", "19.1R2.8", "JUNOS FIPS mode utilities", "b1"),
                Map.of("/sbin/kats/run-tests", run),
                Map.of("/sbin/kats/cannot-exec", cannot)));

    assertEquals("fips-mode-19.1R2.8", opened.manifest().fullName());
    assertEquals(Set.of("/sbin/kats/run-tests"), opened.manifest().files().keySet());
    assertArrayEquals(Sha256.of(run), opened.manifest().files().get("/sbin/kats/run-tests"));
    assertArrayEquals(cannot, opened.files().get("/sbin/kats/cannot-exec"));
    assertArrayEquals(SIGNATURE, opened.signature());
    assertArrayEquals(CERTIFICATE, opened.certificate());
  }

  @Test
  void theSameContentGivesTheSameBytes() {
    Map<String, byte[]> files = new TreeMap<>(Map.of("/a", bytes("1"), "/b", bytes("2")));

    assertArrayEquals(maker.make(P, files), maker.make(P, files));
  }

  @Test
  void everyTruncationIsRefusedAndNoneThrowsAnythingElse() {
    byte[] file = maker.make(P, Map.of("/a", new byte[700]));

    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(MalformedPackage.class, () -> SoftwarePackage.open(cut), "length " + length);
    }
  }

  @Test
  void anArchiveCutInsideAFileOrAHeaderIsRefused() {
    byte[] archive = Tar.write(Map.of("a", new byte[1000]));

    for (int length = 1; length < archive.length - 512; length += 7) {
      byte[] cut = Arrays.copyOf(archive, length);
      assertThrows(MalformedPackage.class, () -> Tar.read(cut), "length " + length);
    }
  }

  @Test
  void aHeaderWithAFlippedBitIsRefused() {
    byte[] archive = Tar.write(Map.of("a", new byte[] {9}));

    for (int at = 0; at < 148; at++) {
      byte[] broken = archive.clone();
      broken[at] ^= 1;
      assertThrows(MalformedPackage.class, () -> Tar.read(broken), "byte " + at);
    }
  }

  @Test
  void aManifestWithALineThatIsNoFingerprintIsRefused() {
    String good = "package: p\narchitecture: \nversion: 1\ndescription: d\nbuild: b\nfits: \n";

    for (String bad : new String[] {"", "package: p\n", good + "/a sha256=12\n", good + "/a\n"}) {
      assertThrows(MalformedPackage.class, () -> Manifest.decode(bytes(bad)), bad);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
