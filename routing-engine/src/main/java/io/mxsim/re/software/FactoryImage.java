package io.mxsim.re.software;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The software that the factory puts on a new Routing Engine, as the build made and signed it.
 *
 * @param system the image
 * @param optional packages that are kept on the disk and can be installed from there
 */
public record FactoryImage(SoftwarePackage system, List<SoftwarePackage> optional) {
  /** Names of the optional packages: the self-tests of Routing Engine and of line cards. */
  public static final List<String> OPTIONAL = List.of("fips-mode", "jpfe-fips");

  /** The image of a release, such as {@code 19.1R2}. */
  public static FactoryImage of(String release) {
    List<SoftwarePackage> optional = new ArrayList<>();
    for (String name : OPTIONAL) {
      optional.add(open(file(release, name)));
    }
    return new FactoryImage(open(file(release, "junos")), List.copyOf(optional));
  }

  /** The install file of a release, for a USB stick. */
  public static byte[] installFile(String release) {
    return file(release, "junos");
  }

  /** The certificate of the Root CA in DER form, which every loader holds. */
  public static byte[] rootCertificate() {
    return resource("root-ca.der");
  }

  private static byte[] file(String release, String name) {
    return resource(release + "/" + name + ".tgz");
  }

  private static SoftwarePackage open(byte[] file) {
    try {
      return SoftwarePackage.open(file);
    } catch (MalformedPackage e) {
      throw new IllegalStateException("the build made a bad package", e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = FactoryImage.class.getResourceAsStream("/io/mxsim/re/image/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
