package io.mxsim.re.software;

import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.Veriexec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The packages installed on top of the image: kept in {@code /var/sw/pkg}, verified at installation
 * and again at each boot. They are software, which stays through zeroization (G-SW1, G-SW2, P-ST8).
 */
public final class AddedPackages {
  private static final String KEPT = "/var/sw/pkg/";
  private static final String MOUNTED = "/var/sw/mnt/";
  private static final String OPTIONAL_SCHEME = "optional://";
  private static final String OPTIONAL = "/packages/optional/";

  private final FileTree files;
  private final PackageVerifier verifier;
  private final Veriexec veriexec;
  private final Mounter mounter;
  private final List<Manifest> active = new ArrayList<>();

  /** Makes a directory of the tree appear at another place. */
  @FunctionalInterface
  public interface Mounter {
    void mount(String point, String directory);
  }

  public AddedPackages(
      FileTree files, PackageVerifier verifier, Veriexec veriexec, Mounter mounter) {
    this.files = files;
    this.verifier = verifier;
    this.veriexec = veriexec;
    this.mounter = mounter;
  }

  /** Mounts what was installed before this boot; a package that is no longer good is left out. */
  public void boot(Consumer<String> console) {
    for (FileTree.Entry entry : files.list(KEPT)) {
      switch (inspect(files.read(KEPT + entry.name()).orElseThrow())) {
        case Inspection.Bad bad -> console.accept("ERROR: " + entry.name() + ": " + bad.why());
        case Inspection.Good good -> {
          console.accept(verified(good));
          console.accept("Mounting " + good.opened().manifest().fullName());
          activate(good.opened());
        }
      }
    }
  }

  /** Puts an optional package where the next boot finds it: what the factory does on demand. */
  public void deliver(String name) {
    byte[] file = files.read(OPTIONAL + name + ".tgz").orElseThrow();
    if (inspect(file) instanceof Inspection.Good good) {
      files.write(KEPT + good.opened().manifest().fullName() + ".tgz", file);
    }
  }

  /** Names of the packages that run. */
  public boolean has(String name) {
    return active.stream().anyMatch(manifest -> manifest.name().equals(name));
  }

  /** Lines of {@code show version}. */
  public List<Release.Component> components() {
    return active.stream()
        .map(manifest -> new Release.Component(manifest.description(), manifest.build()))
        .toList();
  }

  /**
   * Installs a package.
   *
   * @param location a path, or {@code optional://NAME} for a copy that the image brought along
   * @param out takes the transcript, line by line
   */
  public void add(String location, Consumer<String> out) {
    String path =
        location.startsWith(OPTIONAL_SCHEME)
            ? OPTIONAL + location.substring(OPTIONAL_SCHEME.length())
            : location;
    Optional<byte[]> file = files.read(path);
    if (file.isEmpty()) {
      out.accept("ERROR: package '" + location + "' not found; see 'file list' for what is there");
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    out.accept("Installing package '" + path + "' ...");
    if (files.size(path + ".esig") < 0) {
      out.accept("WARNING: " + name + ": not a signed package");
    }
    switch (inspect(file.get())) {
      case Inspection.Bad bad -> {
        out.accept("ERROR: " + name + ": " + bad.why());
        out.accept("ERROR: Package signature validation failed. Aborting install.");
      }
      case Inspection.Good good -> install(file.get(), good, out);
    }
  }

  /** Removes an installed package; false when there is none of that name. */
  public boolean delete(String name) {
    Optional<Manifest> manifest =
        active.stream().filter(m -> m.name().equals(name) || m.fullName().equals(name)).findFirst();
    manifest.ifPresent(found -> {
      active.remove(found);
      files.delete(KEPT + found.fullName() + ".tgz");
      files.delete(MOUNTED + found.name());
      files.sync();
    });
    return manifest.isPresent();
  }

  private void install(byte[] file, Inspection.Good good, Consumer<String> out) {
    Manifest manifest = good.opened().manifest();
    if (manifest.name().startsWith("junos-")) {
      out.accept(
          "ERROR: " + manifest.fullName() + " is an image, not a package; install it by USB");
      return;
    }
    out.accept(verified(good));
    active.removeIf(old -> old.name().equals(manifest.name()));
    String kept = KEPT + manifest.fullName() + ".tgz";
    activate(good.opened());
    out.accept("Mounted " + manifest.name() + " package on /dev/md" + (14 + active.size()) + "...");
    out.accept("Verified manifest signed by " + good.signer() + " method ECDSA256+SHA256");
    out.accept(verified(good));
    out.accept("Saving package file in " + kept + " ...");
    files.write(kept, file);
    out.accept("Saving state for rollback ...");
    files.sync();
  }

  private void activate(SoftwarePackage opened) {
    Manifest manifest = opened.manifest();
    String directory = MOUNTED + manifest.name();
    opened.files().forEach((path, content) -> files.write(directory + path, content));
    for (String path : opened.files().keySet()) {
      String parent = path.substring(0, path.lastIndexOf('/'));
      mounter.mount(parent, directory + parent);
    }
    veriexec.trust(manifest.files());
    active.add(manifest);
  }

  private sealed interface Inspection {
    record Good(SoftwarePackage opened, String signer) implements Inspection {}

    record Bad(String why) implements Inspection {}
  }

  private Inspection inspect(byte[] file) {
    try {
      SoftwarePackage opened = SoftwarePackage.open(file);
      return switch (verifier.verify(opened.signed(), opened.signature(), opened.certificate())) {
        case PackageVerifier.Verdict.Rejected rejected -> new Inspection.Bad(rejected.reason());
        case PackageVerifier.Verdict.Signed signed -> new Inspection.Good(opened, signed.signer());
      };
    } catch (MalformedPackage e) {
      return new Inspection.Bad(e.getMessage());
    }
  }

  private static String verified(Inspection.Good good) {
    return "Verified "
        + good.opened().manifest().fullName()
        + " signed by "
        + good.signer()
        + " method ECDSA256+SHA256";
  }
}
