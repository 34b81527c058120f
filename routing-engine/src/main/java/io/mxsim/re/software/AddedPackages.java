package io.mxsim.re.software;

import io.mxsim.chassis.media.PartitionFull;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.Veriexec;
import io.mxsim.re.software.PackageInspector.Inspection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The packages installed on top of the image: kept in {@code /var/sw/pkg}, verified at installation
 * and again at each boot. They are software, which stays through zeroization (G-SW1, G-SW2, P-ST8).
 */
public final class AddedPackages {
  /** Where the image keeps the copies that {@code optional://} means. */
  public static final String OPTIONAL = "/packages/optional/";

  private static final String KEPT = "/var/sw/pkg/";
  private static final String MOUNTED = "/var/sw/mnt/";

  private final FileTree files;
  private final PackageInspector inspector;
  private final Veriexec veriexec;
  private final Mounter mounter;
  private final String release;
  private final List<Manifest> active = new ArrayList<>();

  /** Makes a directory of the tree appear at another place. */
  @FunctionalInterface
  public interface Mounter {
    void mount(String point, String directory);
  }

  /**
   * No packages yet.
   *
   * @param release the version of the image they go onto
   */
  public AddedPackages(
      FileTree files,
      PackageInspector inspector,
      Veriexec veriexec,
      Mounter mounter,
      String release) {
    this.files = files;
    this.inspector = inspector;
    this.veriexec = veriexec;
    this.mounter = mounter;
    this.release = release;
  }

  /**
   * Mounts what was installed before this boot. A package that is no longer good is left out; one
   * of another release stays for the day that release is back, and this image's own copy of it
   * takes its place.
   */
  public void boot(Consumer<String> console) {
    List<Manifest> others = new ArrayList<>();
    for (FileTree.Entry entry : files.list(KEPT)) {
      switch (inspector.inspect(files.read(KEPT + entry.name()).orElseThrow())) {
        case Inspection.Bad bad -> console.accept("ERROR: " + entry.name() + ": " + bad.why());
        case Inspection.Good good when !fits(good.opened().manifest()) ->
            others.add(good.opened().manifest());
        case Inspection.Good good -> mount(good, console);
      }
    }
    for (Manifest other : others) {
      String copy = OPTIONAL + other.name() + ".tgz";
      Optional<byte[]> own = has(other.name()) ? Optional.empty() : files.read(copy);
      if (own.isPresent() && inspector.inspect(own.get()) instanceof Inspection.Good good) {
        files.write(KEPT + good.opened().manifest().keptName() + ".tgz", own.get());
        mount(good, console);
      } else if (!has(other.name())) {
        console.accept(other.fullName() + " is not for Junos " + release + "; it is not mounted");
      }
    }
  }

  private void mount(Inspection.Good good, Consumer<String> console) {
    console.accept(good.verified());
    console.accept("Mounting " + good.opened().manifest().fullName());
    activate(good.opened());
  }

  /** Whether a package is for the release line of the image, such as 19.1. */
  boolean fits(Manifest manifest) {
    return line(manifest.version()).equals(line(release));
  }

  private static String line(String version) {
    int end = 0;
    while (end < version.length() && !Character.isLetter(version.charAt(end))) {
      end++;
    }
    return version.substring(0, end);
  }

  /** Puts an optional package where the next boot finds it: what the factory does on demand. */
  public void deliver(String name) {
    byte[] file = files.read(OPTIONAL + name + ".tgz").orElseThrow();
    if (inspector.inspect(file) instanceof Inspection.Good good) {
      files.write(KEPT + good.opened().manifest().keptName() + ".tgz", file);
    }
  }

  /** Names of the packages that run. */
  public boolean has(String name) {
    return active.stream().anyMatch(manifest -> manifest.name().equals(name));
  }

  /** The manifests of the packages that run. */
  public List<Manifest> active() {
    return List.copyOf(active);
  }

  /** Lines of {@code show version}. */
  public List<Release.Component> components() {
    return active.stream()
        .map(manifest ->
            new Release.Component(manifest.label().description(), manifest.label().build()))
        .toList();
  }

  /** Installs a package that was found good; false when it cannot be, and nothing has changed. */
  boolean install(byte[] file, Inspection.Good good, Consumer<String> out) {
    Manifest manifest = good.opened().manifest();
    if (!fits(manifest)) {
      out.accept(
          "ERROR: "
              + manifest.fullName()
              + " is not for Junos "
              + release
              + "; install the one of this release");
      return false;
    }
    String kept = KEPT + manifest.keptName() + ".tgz";
    try {
      files.write(kept + "+", file);
      unpack(good.opened());
    } catch (PartitionFull e) {
      files.delete(kept + "+");
      files.sync();
      out.accept("ERROR: no room for " + manifest.fullName() + "; delete packages or files first");
      return false;
    }
    forget(manifest.name());
    files.rename(kept + "+", kept);
    trust(good.opened());
    files.sync();
    out.accept(good.verified());
    out.accept("Mounted " + manifest.name() + " package on /dev/md" + (14 + active.size()) + "...");
    out.accept(good.verifiedManifest());
    out.accept(good.verified());
    out.accept("Saving package file in " + kept + " ...");
    out.accept("Saving state for rollback ...");
    return true;
  }

  /** Removes an installed package; false when there is none of that name. */
  public boolean delete(String name) {
    Optional<Manifest> manifest =
        active.stream()
            .filter(m ->
                m.name().equals(name) || m.keptName().equals(name) || m.fullName().equals(name))
            .findFirst();
    manifest.ifPresent(found -> {
      forget(found.name());
      files.delete(MOUNTED + found.name());
      files.sync();
    });
    return manifest.isPresent();
  }

  /** What of that name runs, and lies kept for this release, is no longer there. */
  private void forget(String name) {
    for (Manifest old : List.copyOf(active)) {
      if (old.name().equals(name)) {
        active.remove(old);
        files.delete(KEPT + old.keptName() + ".tgz");
      }
    }
  }

  private void activate(SoftwarePackage opened) {
    unpack(opened);
    trust(opened);
  }

  private void unpack(SoftwarePackage opened) {
    String directory = MOUNTED + opened.manifest().name();
    for (Map.Entry<String, byte[]> file : opened.files().entrySet()) {
      files.write(directory + file.getKey(), file.getValue());
    }
  }

  private void trust(SoftwarePackage opened) {
    String directory = MOUNTED + opened.manifest().name();
    for (String path : opened.files().keySet()) {
      String parent = path.substring(0, path.lastIndexOf('/'));
      mounter.mount(parent, directory + parent);
    }
    veriexec.trust(opened.manifest().files());
    active.add(opened.manifest());
  }
}
