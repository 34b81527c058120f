package io.mxsim.re.software;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The package files that the build made and signed: what the factory and the vendor's site have.
 */
public final class FactoryImage {
  /** Names of the packages that an image brings along: the self-tests of both kinds of boards. */
  public static final List<String> OPTIONAL = List.of("fips-mode", "jpfe-fips");

  private FactoryImage() {}

  /** The image of a release, such as {@code 19.1R2}, for a kind of Routing Engine. */
  public static SoftwarePackage of(String release, boolean vmhost) {
    try {
      return SoftwarePackage.open(installFile(release, vmhost));
    } catch (MalformedPackage e) {
      throw new IllegalStateException("the build made a bad package", e);
    }
  }

  /** The package file of such an image. */
  public static byte[] installFile(String release, boolean vmhost) {
    String start = (vmhost ? "junos-vmhost-install-" : "junos-install-") + "mx-x86-64-" + release;
    for (String name : names()) {
      if (name.startsWith(start + ".")) {
        return resource(name);
      }
    }
    throw new IllegalArgumentException("no image of " + release);
  }

  /** The names of all package files, such as {@code junos-install-mx-x86-64-19.1R2.8.tgz}. */
  public static List<String> names() {
    return List.of(new String(resource("index"), StandardCharsets.US_ASCII).split("\n"));
  }

  /** The package file of that name. */
  public static Optional<byte[]> file(String name) {
    return names().contains(name) ? Optional.of(resource(name)) : Optional.empty();
  }

  /** The certificate of the Root CA in DER form, which every loader holds. */
  public static byte[] rootCertificate() {
    return resource("root-ca.der");
  }

  private static byte[] resource(String name) {
    try (InputStream in = FactoryImage.class.getResourceAsStream("/io/mxsim/re/image/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
