package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * Committed configurations on the media: the active one, up to 49 before it, and the rescue
 * configuration. The active file is replaced by a rename after its successor was synced, so that a
 * power cut at any instant leaves the old or the new one, whole.
 */
public final class ConfigArchive {
  /** Versions kept, the active one among them. */
  public static final int VERSIONS = 50;

  private static final String RESCUE = "/config/rescue.conf.gz";
  private static final String BESIDE = "/config/juniper.conf+.gz";
  private static final String[] ON_FLASH = {"system", "max-configurations-on-flash"};
  private static final String AWAITED = "/config/commit-confirmed";
  private static final String SCHEDULED = "/config/commit-at-reboot.gz";

  private final ConfigStore store;
  private final VersionFiles files;
  private final Statement root;
  private final SecretForm secrets;
  private final String release;

  /** Of the file that was written last. */
  private PackedText.Members members = new PackedText.Members();

  /**
   * @param release what stands in {@code version X;}
   */
  public ConfigArchive(ConfigStore store, Statement root, SecretForm secrets, String release) {
    this.store = store;
    this.files = new VersionFiles(store, VERSIONS);
    this.root = root;
    this.secrets = secrets;
    this.release = release;
  }

  /** One line of the commit history. */
  public record Version(int number, CommitRecord record) {}

  /** A stored configuration. */
  public record Stored(Loaded loaded, CommitRecord record) {}

  /** At boot: ends what a power cut interrupted, so that every version is there, and once. */
  public void mend() {
    if (store.exists(BESIDE)) {
      files.mend();
      store.delete(BESIDE);
      store.sync();
    }
  }

  /** Makes {@code tree} the active configuration on the media; the older ones move up by one. */
  public void commit(ConfigTree tree, CommitRecord record) {
    commit(tree, record, Optional.empty());
  }

  /**
   * The same.
   *
   * @param confirmationDue until when it has to be confirmed
   */
  public void commit(ConfigTree tree, CommitRecord record, Optional<Instant> confirmationDue) {
    byte[] packed = packed(tree, record);
    if (confirmationDue.isPresent()) {
      String text = checksum(packed) + " " + confirmationDue.get().getEpochSecond();
      store.write(AWAITED, text.getBytes(StandardCharsets.US_ASCII));
    }
    store.write(BESIDE, packed);
    Arrays.fill(packed, (byte) 0);
    Optional<byte[]> old = store.read(VersionFiles.ACTIVE);
    String flash = tree.root().text(ON_FLASH).orElse("3");
    old.ifPresent(file -> files.keep(file, Integer.parseInt(flash)));
    store.sync();
    store.rename(BESIDE, VersionFiles.ACTIVE);
    store.sync();
  }

  /** Keeps {@code tree} as the rescue configuration. */
  public void saveRescue(ConfigTree tree, CommitRecord record) {
    replace(RESCUE, packed(tree, record));
  }

  private void replace(String name, byte[] file) {
    store.write(name + "+", file);
    Arrays.fill(file, (byte) 0);
    store.sync();
    store.rename(name + "+", name);
    store.sync();
  }

  /** Removes the rescue configuration. */
  public void deleteRescue() {
    store.delete(RESCUE);
    store.sync();
  }

  /** Until when the active configuration has to be confirmed; empty if it need not be. */
  public Optional<Instant> confirmationDue() {
    Optional<byte[]> active = files.read(0);
    Optional<byte[]> awaited = store.read(AWAITED);
    if (active.isEmpty() || awaited.isEmpty()) {
      return Optional.empty();
    }
    String[] words = new String(awaited.get(), StandardCharsets.US_ASCII).split(" ");
    boolean same = words[0].equals(checksum(active.get()));
    Arrays.fill(active.get(), (byte) 0);
    return same ? Optional.of(Instant.ofEpochSecond(Long.parseLong(words[1]))) : Optional.empty();
  }

  /** Tells one file from another that was committed in the same second. */
  private static String checksum(byte[] file) {
    CRC32 crc = new CRC32();
    crc.update(file);
    return Long.toHexString(crc.getValue());
  }

  /** Nothing waits for a confirmation any more. */
  public void confirmed() {
    store.delete(AWAITED);
    store.sync();
  }

  /** Keeps {@code tree} for {@code record} to be committed at the next boot. */
  public void schedule(ConfigTree tree, CommitRecord record) {
    replace(SCHEDULED, packed(tree, record));
  }

  /** What has to be committed at this boot. */
  public Optional<Stored> scheduled() {
    return load(store.read(SCHEDULED));
  }

  /** Nothing has to be committed at the next boot. */
  public void unschedule() {
    if (store.exists(SCHEDULED)) {
      store.delete(SCHEDULED);
      store.sync();
    }
  }

  /** The rescue configuration, if there is one. */
  public Optional<Stored> rescue() {
    return load(store.read(RESCUE));
  }

  /** Version {@code number}, if there is one. */
  public Optional<Stored> version(int number) {
    return load(files.read(number));
  }

  /** The commit history, youngest first. */
  public List<Version> history() {
    List<Version> versions = new ArrayList<>();
    for (int number = 0; number < VERSIONS; number++) {
      Optional<byte[]> packed = files.read(number);
      if (packed.isPresent()) {
        byte[] start = unpacked(packed.get(), 1024);
        versions.add(new Version(number, CommitRecord.read(start)));
        Arrays.fill(start, (byte) 0);
      }
    }
    return versions;
  }

  private Optional<Stored> load(Optional<byte[]> packed) {
    if (packed.isEmpty()) {
      return Optional.empty();
    }
    byte[] text = unpacked(packed.get(), Integer.MAX_VALUE);
    Loaded loaded = ConfigReader.trusting(secrets).merge(ConfigTree.empty(root), List.of(), text);
    CommitRecord record = CommitRecord.read(text);
    Arrays.fill(text, (byte) 0);
    return Optional.of(new Stored(loaded, record));
  }

  /** {@code tree} as text with its secrets, which the caller overwrites. */
  public byte[] text(ConfigTree tree) {
    try (ByteSink sink = new ByteSink()) {
      new BracePrinter(sink, statement -> !statement.name().equals("version")).print(tree.root());
      return sink.copy();
    }
  }

  /** What {@link #text} made on this router or on its other Routing Engine; overwrites it. */
  public ConfigTree parsed(byte[] text) {
    ConfigTree empty = ConfigTree.empty(root);
    Loaded loaded = ConfigReader.trusting(secrets).merge(empty, List.of(), text);
    Arrays.fill(text, (byte) 0);
    return loaded.tree();
  }

  /** Forgets what it remembers of the file that it wrote last (zeroization). */
  public void forget() {
    members = new PackedText.Members();
  }

  private byte[] packed(ConfigTree tree, CommitRecord record) {
    try (PackedText packed = new PackedText(members)) {
      packed.text(record.stored(release));
      BracePrinter.inParts(packed, statement -> !statement.name().equals("version"))
          .print(tree.root());
      byte[] file = packed.file();
      members = packed.members();
      return file;
    }
  }

  /** Unpacks, and overwrites what it was given; a broken file gives what can be read of it. */
  private static byte[] unpacked(byte[] packed, int most) {
    byte[] text = new byte[Math.min(most, 64 * 1024)];
    int length = 0;
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int more = 0; more >= 0 && length < most; length += Math.max(more, 0)) {
        if (length == text.length) {
          byte[] larger = Arrays.copyOf(text, text.length * 2);
          Arrays.fill(text, (byte) 0);
          text = larger;
        }
        more = gzip.read(text, length, text.length - length);
      }
    } catch (IOException broken) {
      // What was read until then is in text.
    }
    Arrays.fill(packed, (byte) 0);
    byte[] exact = Arrays.copyOf(text, length);
    Arrays.fill(text, (byte) 0);
    return exact;
  }
}
