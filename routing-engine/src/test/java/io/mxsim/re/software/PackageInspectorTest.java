package io.mxsim.re.software;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mxsim.chassis.noise.SeededNoise;
import io.mxsim.crypto.CryptoModule;
import io.mxsim.crypto.Function;
import io.mxsim.crypto.ModuleName;
import io.mxsim.crypto.ReleaseProfile;
import io.mxsim.crypto.build.ImageSigner;
import io.mxsim.re.os.Sha256;
import io.mxsim.re.software.PackageInspector.Inspection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody might do to a package of the build, against the loader's own Root CA. */
class PackageInspectorTest {
  private static final int FLIPS = 400;

  private final CryptoModule openssl =
      new CryptoModule(ModuleName.OPENSSL, ReleaseProfile.JUNOS_19_1R2, new SeededNoise(1)::read);
  private PackageInspector inspector;
  private byte[] genuine;
  private SoftwarePackage opened;

  @BeforeEach
  void aGenuinePackage() throws MalformedPackage {
    openssl.powerOn();
    inspector =
        new PackageInspector(ModulePackageVerifier.atBoot(openssl.selfTestServices()), Sha256::of);
    genuine = FactoryImage.file("jpfe-fips-powerpc-19.1R3-S7.2.tgz").orElseThrow();
    opened = SoftwarePackage.open(genuine);
  }

  @Test
  @Tag("P-ST9")
  @Tag("P-SW2")
  void everyPackageOfTheBuildIsGood() {
    for (String name : FactoryImage.names()) {
      byte[] file = FactoryImage.file(name).orElseThrow();
      Inspection.Good good = assertInstanceOf(Inspection.Good.class, inspector.inspect(file), name);
      assertEquals("PackageProductionECP256_2021", good.signer());
      assertEquals(name, good.opened().manifest().fullName() + ".tgz");
    }
  }

  @Test
  @Tag("G-SW1")
  @Tag("P-ST9")
  void noFlippedBitIsInstalled() {
    SplittableRandom random = new SplittableRandom(20260105);

    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = genuine.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      if (inspector.inspect(flipped) instanceof Inspection.Good good) {
        // A bit of the compressed form that means nothing: what comes out is the same.
        assertArrayEquals(opened.signed(), good.opened().signed(), "byte " + at);
        assertEquals(opened.files().keySet(), good.opened().files().keySet(), "byte " + at);
        opened
            .files()
            .forEach((path, content) ->
                assertArrayEquals(content, good.opened().files().get(path), "byte " + at));
      }
    }
  }

  @Test
  @Tag("G-SW1")
  void noFlippedByteOfManifestSignatureCertificatesOrFilesIsGoodWhenItIsPackedAgain() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < FLIPS; i++) {
      Map<String, byte[]> parts = parts();
      String name = parts.keySet().stream().skip(random.nextInt(parts.size())).findFirst().get();
      byte[] part = parts.get(name).clone();
      part[random.nextInt(part.length)] ^= (byte) (1 + random.nextInt(255));
      parts.put(name, part);

      Inspection.Bad bad = bad(parts);

      assertTrue(!bad.why().isEmpty());
    }
  }

  @Test
  @Tag("P-SW2")
  void aCertificateAuthorityOfOnesOwnIsRefused() {
    ImageSigner own = new ImageSigner("my own".getBytes(StandardCharsets.UTF_8));
    byte[] file =
        new PackageMaker(own::sign, own.chain()).make(opened.manifest().label(), opened.files());

    Inspection.Bad bad = (Inspection.Bad) inspector.inspect(file);

    assertEquals(new Inspection.Bad("the Package CA is not under the Root CA", true), bad);
  }

  @Test
  @Tag("P-SW2")
  void anExpiredCertificateIsRefusedAtInstallation() {
    PackageInspector later =
        new PackageInspector(
            ModulePackageVerifier.loading(
                openssl.selfTestServices(), Instant.parse("2050-01-02T00:00:00Z")),
            Sha256::of);

    assertEquals(
        new Inspection.Bad("a certificate of the signer has expired", true),
        later.inspect(genuine));
  }

  @Test
  @Tag("P-ST9")
  void aLoadTestThatIsBrokenInstallsNothing() {
    PackageInspector loading =
        new PackageInspector(
            ModulePackageVerifier.loading(openssl.selfTestServices(), Instant.EPOCH), Sha256::of);
    assertInstanceOf(Inspection.Good.class, loading.inspect(genuine));

    openssl.faults().breakUnit(Function.FIRMWARE_LOAD);

    assertInstanceOf(Inspection.Bad.class, loading.inspect(genuine));
    assertInstanceOf(Inspection.Good.class, inspector.inspect(genuine));
  }

  @Test
  @Tag("G-SW1")
  void anUnsignedPackageAFileTooManyAFileTooFewAndAChangedFileAreRefused() {
    Map<String, byte[]> unsigned = parts();
    unsigned.remove(SoftwarePackage.SIGNATURE);
    assertEquals(new Inspection.Bad("not a signed package", true), bad(unsigned));

    Map<String, byte[]> more = parts();
    more.put("usr/sbin/backdoor", new byte[] {1});
    assertEquals("/usr/sbin/backdoor is not in the manifest", bad(more).why());

    Map<String, byte[]> fewer = parts();
    fewer.remove("usr/libexec/jpfe-kats/run-tests");
    assertEquals("/usr/libexec/jpfe-kats/run-tests is missing", bad(fewer).why());

    Map<String, byte[]> changed = parts();
    changed.put("usr/libexec/jpfe-kats/run-tests", new byte[] {1});
    assertEquals("/usr/libexec/jpfe-kats/run-tests: fingerprint mismatch", bad(changed).why());
  }

  @Test
  void aNameThatLeadsElsewhereALinkAndADirectoryAreRefused() {
    String[] names = {"../../etc/passwd", "a/../../b", "/etc/x", "a//b", "./a", "a/", "a b"};
    for (String name : names) {
      Map<String, byte[]> parts = parts();
      parts.put(name, new byte[] {1});
      assertEquals("archive has a file whose name leads out of it", bad(parts).why(), name);
    }
    for (char type : new char[] {'1', '2', '3', '5', 'x', 'L'}) {
      byte[] archive = Tar.write(parts());
      archive[156] = (byte) type;
      repair(archive);
      Inspection.Bad bad = (Inspection.Bad) inspector.inspect(SoftwarePackage.deflate(archive));
      assertTrue(bad.why().endsWith(" in the archive is no regular file"), bad.why());
    }
  }

  @Test
  void aSmallFileThatUnpacksToALargeOneIsRefused() {
    byte[] bomb = SoftwarePackage.deflate(new byte[SoftwarePackage.LARGEST + 1]);

    assertTrue(bomb.length < 100_000);
    assertEquals(
        new Inspection.Bad("unpacks to more than a disk holds", false), inspector.inspect(bomb));
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 0; length < genuine.length; length += 13) {
      assertInstanceOf(
          Inspection.Bad.class, inspector.inspect(Arrays.copyOf(genuine, length)), "at " + length);
    }
  }

  private Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(SoftwarePackage.MANIFEST, opened.signed());
    parts.put(SoftwarePackage.SIGNATURE, opened.signature());
    parts.put(SoftwarePackage.CERTIFICATE, opened.certificate());
    opened.files().forEach((path, content) -> parts.put(path.substring(1), content));
    return parts;
  }

  private Inspection.Bad bad(Map<String, byte[]> parts) {
    byte[] file = SoftwarePackage.deflate(Tar.write(parts));
    return assertInstanceOf(Inspection.Bad.class, inspector.inspect(file));
  }

  /** Makes the first header's checksum right again. */
  private static void repair(byte[] archive) {
    Arrays.fill(archive, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += archive[i] & 0xff;
    }
    byte[] text = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, archive, 148, text.length);
  }
}
