package io.mxsim.re.software;

import io.mxsim.chassis.media.FileSystem;
import io.mxsim.chassis.media.PartitionFull;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The images on a disk: the active one in its places, and beside it the one before and the one that
 * the next boot takes. A change is on the medium wholly or not at all: each ends with one {@link
 * FileSystem#sync}, so that a power cut at any write leaves the old software or the new.
 */
public final class SoftwareSets {
  public static final String MANIFEST = "/packages/sets/active/manifest";
  public static final String SIGNATURE = MANIFEST + ".esig";
  public static final String CERTIFICATES = MANIFEST + ".ecerts";

  private static final String SETS = "/packages/sets/";
  private static final String PENDING = SETS + "pending";
  private static final String PREVIOUS = SETS + "previous";
  private static final String UNFINISHED = SETS + "new";

  /** A file that names the set which the next boot takes. */
  private static final String NEXT = SETS + "next";

  /** A file that is there until an image has been verified where it is started from. */
  private static final String TENTATIVE = SETS + "tentative";

  private final FileSystem files;

  public SoftwareSets(FileSystem files) {
    this.files = files;
  }

  /** Whether there is anything to boot. */
  public boolean bootable() {
    return files.exists(MANIFEST);
  }

  /** The manifest of the image that the next boot takes; empty when it is the active one. */
  public Optional<Manifest> pending() {
    return next().flatMap(this::manifest);
  }

  /** The manifest of the image before this one, or of the one that was rolled back. */
  public Optional<Manifest> previous() {
    return manifest(PREVIOUS);
  }

  /** The path under which the content of the pending image's {@code path} lies. */
  public Optional<byte[]> pendingFile(String path) {
    return next().map(set -> set + "/root" + path).filter(files::exists).map(files::read);
  }

  /**
   * Puts an image beside the active one, for the next boot.
   *
   * @throws PartitionFull when there is no room; nothing has changed then
   */
  public void add(SoftwarePackage image) {
    try {
      files.delete(UNFINISHED);
      write(UNFINISHED, image);
    } catch (PartitionFull e) {
      files.delete(UNFINISHED);
      throw e;
    }
    files.delete(PENDING);
    files.rename(UNFINISHED, PENDING);
    next(PENDING);
    files.sync();
  }

  /** The next boot takes the active image after all. */
  public void cancel() {
    if (next().filter(PENDING::equals).isPresent()) {
      files.delete(PENDING);
    }
    files.delete(NEXT);
    files.sync();
  }

  /** The next boot takes the image before this one; false when there is none. */
  public boolean rollback() {
    if (previous().isEmpty()) {
      return false;
    }
    cancel();
    next(PREVIOUS);
    files.sync();
    return true;
  }

  /**
   * Makes the pending image the active one and keeps the active one; false when none is pending.
   */
  public boolean activate() {
    Optional<String> set = next();
    if (set.isEmpty() || manifest(set.get()).isEmpty()) {
      return false;
    }
    swap(set.get());
    files.delete(NEXT);
    files.write(TENTATIVE, new byte[0]);
    files.sync();
    return true;
  }

  /** Whether the active image has never been verified where it lies. */
  public boolean tentative() {
    return files.exists(TENTATIVE);
  }

  /** The active image is good. */
  public void settle() {
    if (files.delete(TENTATIVE)) {
      files.sync();
    }
  }

  /** The active image, which is tentative, is not good: the one before it is active again. */
  public boolean revert() {
    if (!tentative() || previous().isEmpty()) {
      return false;
    }
    swap(PREVIOUS);
    files.delete(PREVIOUS);
    files.delete(TENTATIVE);
    files.sync();
    return true;
  }

  /** Replaces all there is by an image: what the factory and an install from USB do. */
  public void replace(SoftwarePackage image) {
    for (String name : files.list("/")) {
      files.delete("/" + name);
    }
    image.files().forEach(files::write);
    files.write(MANIFEST, image.signed());
    files.write(SIGNATURE, image.signature());
    files.write(CERTIFICATES, image.certificate());
    files.sync();
  }

  private Optional<String> next() {
    return files.exists(NEXT)
        ? Optional.of(new String(files.read(NEXT), StandardCharsets.US_ASCII))
        : Optional.empty();
  }

  private void next(String set) {
    files.write(NEXT, set.getBytes(StandardCharsets.US_ASCII));
  }

  private void write(String set, SoftwarePackage image) {
    image.files().forEach((path, content) -> files.write(set + "/root" + path, content));
    files.write(set + "/manifest", image.signed());
    files.write(set + "/manifest.esig", image.signature());
    files.write(set + "/manifest.ecerts", image.certificate());
  }

  private Optional<Manifest> manifest(String set) {
    return decoded(set + "/manifest");
  }

  private Optional<Manifest> decoded(String path) {
    if (!files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Manifest.decode(files.read(path)));
    } catch (MalformedPackage e) {
      return Optional.empty();
    }
  }

  /** Exchanges the active image and that of a set, which becomes the previous one. */
  private void swap(String set) {
    Manifest coming = manifest(set).orElseThrow();
    files.delete(UNFINISHED);
    decoded(MANIFEST).ifPresent(going -> moveFiles(going, "", UNFINISHED + "/root"));
    moveManifest(SETS + "active", UNFINISHED);
    moveFiles(coming, set + "/root", "");
    moveManifest(set, SETS + "active");
    files.delete(set);
    files.delete(PREVIOUS);
    files.rename(UNFINISHED, PREVIOUS);
  }

  private void moveFiles(Manifest manifest, String from, String to) {
    Set<String> paths = new TreeSet<>(manifest.files().keySet());
    paths.addAll(manifest.untrusted());
    for (String path : paths) {
      if (files.exists(from + path)) {
        files.rename(from + path, to + path);
      }
    }
  }

  private void moveManifest(String from, String to) {
    for (String suffix : new String[] {"", ".esig", ".ecerts"}) {
      if (files.exists(from + "/manifest" + suffix)) {
        files.rename(from + "/manifest" + suffix, to + "/manifest" + suffix);
      }
    }
  }
}
