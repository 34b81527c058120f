package io.mxsim.re.software.build;

import io.mxsim.crypto.build.ImageSigner;
import io.mxsim.re.software.Manifest;
import io.mxsim.re.software.PackageMaker;
import io.mxsim.re.software.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts the images of each release together from {@code src/main/image} and the compiled model, and
 * signs them. Arguments: the folder of the images, the model, the folder to write to.
 */
public final class ImageBuilder {
  private static final byte[] SEED = "mxsim image authority 1".getBytes(StandardCharsets.UTF_8);
  private static final Set<String> GUIDE = Set.of("mx240", "mx480", "mx960");
  private static final Set<String> POLICY = Set.of("mx2010", "mx2020");
  private static final Set<String> ALL = Set.of("mx240", "mx480", "mx960", "mx2010", "mx2020");

  /** The line-card package that the guide's transcript installs. */
  private static final String GUIDE_PACKAGE = "19.1R3-S7.2";

  private static final String GUIDE_BUILD = "20210910.094533_builder_junos_191_r3_s7";

  /** What the guide calls the suites, and what runs them. */
  private static final List<String> KAT_PROGRAMS =
      List.of(
          "run-tests", "kernel_kats", "md_kats", "openssl_kats", "quicksec_kats", "macsec_kats");

  private final Path images;
  private final Path model;
  private final Path target;
  private final PackageMaker maker;
  private final Set<String> names = new TreeSet<>();

  private ImageBuilder(Path images, Path model, Path target, ImageSigner signer) {
    this.images = images;
    this.model = model;
    this.target = target;
    this.maker = new PackageMaker(signer::sign, signer.chain());
  }

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[2]);
    ImageSigner signer = new ImageSigner(SEED);
    clear(target);
    Files.write(target.resolve("root-ca.der"), signer.rootCertificate());
    ImageBuilder builder =
        new ImageBuilder(Path.of(arguments[0]), Path.of(arguments[1]), target, signer);
    builder.build("19.1R2", GUIDE);
    builder.build("20.3X75", POLICY);
    builder.build("21.2R3", ALL);
    builder.write(
        "jpfe-fips-powerpc-" + GUIDE_PACKAGE, builder.jpfeFips(GUIDE_PACKAGE, GUIDE_BUILD));
    Files.writeString(target.resolve("index"), String.join("\n", builder.names));
  }

  private static void clear(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> old = Files.walk(target)) {
      for (Path file : old.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private void build(String name, Set<String> chassis) throws IOException {
    Map<String, byte[]> system = new TreeMap<>();
    collect(images.resolve("common"), system);
    collect(images.resolve(name), system);
    system.put("/usr/share/model/model.bin", Files.readAllBytes(model));
    Release release = Release.read(system.get(Release.PROPERTIES), system.get(Release.PACKAGES));
    String version = release.version();
    for (String line : Release.lines(system.get("/etc/services.conf"))) {
      program(system, line.substring(line.indexOf(' ') + 1), version);
    }
    program(system, "/usr/lib/libcrypto.so", version);
    program(system, "/usr/lib/libmd.so", version);
    KAT_PROGRAMS.forEach(each -> program(system, "/sbin/kats/" + each, version));
    String build = release.packages().getLast().build();
    system.put("/packages/optional/fips-mode.tgz", fipsMode(version, build));
    system.put("/packages/optional/jpfe-fips.tgz", jpfeFips(version, build));
    image("junos-install-mx", version, build, system, chassis, "re1800");
    image("junos-vmhost-install-mx", version, build, system, chassis, "vmhost");
  }

  private void image(
      String name,
      String version,
      String build,
      Map<String, byte[]> system,
      Set<String> chassis,
      String engine)
      throws IOException {
    Set<String> fits = new TreeSet<>(chassis);
    fits.add(engine);
    Manifest.Label label = new Manifest.Label(name, "x86-64", version, "JUNOS", build, fits);
    write(name + "-x86-64-" + version, maker.make(label, system, untrusted(version)));
  }

  private void write(String name, byte[] file) throws IOException {
    names.add(name + ".tgz");
    Files.write(target.resolve(name + ".tgz"), file);
  }

  /** The self-test runner, and the file without fingerprint that it must not be able to execute. */
  private byte[] fipsMode(String version, String build) {
    Map<String, byte[]> files = new TreeMap<>();
    KAT_PROGRAMS.forEach(name -> program(files, "/sbin/kats/" + name, version));
    return maker.make(
        new Manifest.Label(
            "fips-mode", "x86-32", version, "JUNOS FIPS mode utilities", build, Set.of()),
        files,
        untrusted(version));
  }

  private static Map<String, byte[]> untrusted(String version) {
    Map<String, byte[]> untrusted = new TreeMap<>();
    program(untrusted, "/sbin/kats/cannot-exec", version);
    return untrusted;
  }

  private byte[] jpfeFips(String version, String build) {
    Map<String, byte[]> files = new TreeMap<>();
    program(files, "/usr/libexec/jpfe-kats/run-tests", version);
    return maker.make(
        new Manifest.Label(
            "jpfe-fips",
            "powerpc",
            version,
            "JUNOS Packet Forwarding Engine FIPS utilities",
            build,
            Set.of()),
        files);
  }

  private static void program(Map<String, byte[]> files, String path, String version) {
    String text = "mxsim program " + path + " of " + version + "\n";
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
