package io.mxsim.re.software.build;

import io.mxsim.crypto.build.ImageSigner;
import io.mxsim.re.software.PackageMaker;
import io.mxsim.re.software.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the image of each release together from {@code src/main/image} and the compiled model, and
 * signs it. Arguments: the folder of the images, the model, the folder to write to.
 */
public final class ImageBuilder {
  private static final byte[] SEED = "mxsim image authority 1".getBytes(StandardCharsets.UTF_8);
  private static final String[] RELEASES = {"19.1R2", "20.3X75"};

  /** What the guide calls the suites, and what runs them. */
  private static final List<String> KAT_PROGRAMS =
      List.of(
          "run-tests", "kernel_kats", "md_kats", "openssl_kats", "quicksec_kats", "macsec_kats");

  private final Path images;
  private final Path model;
  private final Path target;
  private final PackageMaker maker;

  private ImageBuilder(Path images, Path model, Path target, ImageSigner signer) {
    this.images = images;
    this.model = model;
    this.target = target;
    this.maker = new PackageMaker(signer::sign, signer.packageCertificate());
  }

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[2]);
    ImageSigner signer = new ImageSigner(SEED);
    Files.createDirectories(target);
    Files.write(target.resolve("root-ca.der"), signer.rootCertificate());
    ImageBuilder builder =
        new ImageBuilder(Path.of(arguments[0]), Path.of(arguments[1]), target, signer);
    for (String release : RELEASES) {
      builder.build(release);
    }
  }

  private void build(String name) throws IOException {
    Map<String, byte[]> system = new TreeMap<>();
    collect(images.resolve("common"), system);
    collect(images.resolve(name), system);
    system.put("/usr/share/model/model.bin", Files.readAllBytes(model));
    Release release = Release.read(system.get(Release.PROPERTIES), system.get(Release.PACKAGES));
    for (String line : Release.lines(system.get("/etc/services.conf"))) {
      program(system, line.substring(line.indexOf(' ') + 1), release);
    }
    program(system, "/usr/lib/libcrypto.so", release);
    program(system, "/usr/lib/libmd.so", release);
    KAT_PROGRAMS.forEach(each -> program(system, "/sbin/kats/" + each, release));
    Map<String, byte[]> untrusted = untrusted(release);
    Path folder = Files.createDirectories(target.resolve(name));
    String build = release.packages().getLast().build();
    Files.write(
        folder.resolve("junos.tgz"),
        maker.make(
            "junos-install-mx-x86-64", release.version(), "JUNOS", build, system, untrusted));
    Files.write(folder.resolve("fips-mode.tgz"), fipsMode(release, build));
    Files.write(folder.resolve("jpfe-fips.tgz"), jpfeFips(release, build));
  }

  /** The self-test runner, and the file without fingerprint that it must not be able to execute. */
  private byte[] fipsMode(Release release, String build) {
    Map<String, byte[]> files = new TreeMap<>();
    KAT_PROGRAMS.forEach(name -> program(files, "/sbin/kats/" + name, release));
    return maker.make(
        "fips-mode",
        release.version(),
        "JUNOS FIPS mode utilities",
        build,
        files,
        untrusted(release));
  }

  private static Map<String, byte[]> untrusted(Release release) {
    Map<String, byte[]> untrusted = new TreeMap<>();
    program(untrusted, "/sbin/kats/cannot-exec", release);
    return untrusted;
  }

  private byte[] jpfeFips(Release release, String build) {
    Map<String, byte[]> files = new TreeMap<>();
    program(files, "/usr/libexec/jpfe-kats/run-tests", release);
    return maker.make(
        "jpfe-fips",
        release.version(),
        "JUNOS Packet Forwarding Engine FIPS utilities",
        build,
        files);
  }

  private static void program(Map<String, byte[]> files, String path, Release release) {
    String text = "mxsim program " + path + " of " + release.version() + "\n";
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void collect(Path folder, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        String path = "/" + folder.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readAllBytes(file));
      }
    }
  }
}
