package io.mxsim.re.config;

import io.mxsim.re.model.Statement;
import io.mxsim.re.os.DateText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Committed configurations on the media: the active one, up to 49 before it, and the rescue
 * configuration. The active file is replaced by a rename after its successor was synced, so that a
 * power cut at any instant leaves the old or the new one, whole.
 */
public final class ConfigArchive {
  /** Versions kept, the active one among them. */
  public static final int VERSIONS = 50;

  private static final String ACTIVE = "/config/juniper.conf.gz";
  private static final String RESCUE = "/config/rescue.conf.gz";
  private static final String BESIDE = "/config/juniper.conf+.gz";
  private static final String PREVIOUS = "/config/juniper.conf.1+.gz";
  private static final String AWAITED = "/config/commit-confirmed";
  private static final String SCHEDULED = "/config/commit-at-reboot.gz";
  private static final String LAST_COMMIT = "## Last commit: ";
  private static final String COMMENT = "## Comment: ";

  private final ConfigStore store;
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
    this.root = root;
    this.secrets = secrets;
    this.release = release;
  }

  /** Where version {@code number} is kept; 0 is the active one. */
  public static String file(int number) {
    if (number == 0) {
      return ACTIVE;
    }
    String folder = number <= 3 ? "/config/juniper.conf." : "/var/db/config/juniper.conf.";
    return folder + number + ".gz";
  }

  /** One line of the commit history. */
  public record Version(int number, CommitRecord record) {}

  /** A stored configuration. */
  public record Stored(Loaded loaded, CommitRecord record) {}

  /** Makes {@code tree} the active configuration on the media; the older ones move up by one. */
  public void commit(ConfigTree tree, CommitRecord record) {
    byte[] file = packed(tree, record);
    store.write(BESIDE, file);
    Arrays.fill(file, (byte) 0);
    Optional<byte[]> old = store.read(ACTIVE);
    old.ifPresent(this::keep);
    store.sync();
    store.rename(BESIDE, ACTIVE);
    store.sync();
  }

  /** Keeps the active file as version 1 and moves the others up, as far as there are any. */
  private void keep(byte[] active) {
    store.write(PREVIOUS, active);
    Arrays.fill(active, (byte) 0);
    store.sync();
    int free = 1;
    while (free < VERSIONS - 1 && store.exists(file(free))) {
      free++;
    }
    for (int number = free; number > 1; number--) {
      store.rename(file(number - 1), file(number));
    }
    store.rename(PREVIOUS, file(1));
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

  /** Remembers that {@code record} has to be confirmed until {@code due}, once it is committed. */
  public void awaitConfirmation(CommitRecord record, Instant due) {
    String text = record.time().getEpochSecond() + " " + due.getEpochSecond();
    store.write(AWAITED, text.getBytes(StandardCharsets.US_ASCII));
    store.sync();
  }

  /** Until when {@code active} has to be confirmed; empty if it need not be. */
  public Optional<Instant> confirmationDue(CommitRecord active) {
    String committed = active.time().getEpochSecond() + " ";
    return store
        .read(AWAITED)
        .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
        .filter(text -> text.startsWith(committed))
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text.substring(committed.length()))));
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
    return load(SCHEDULED);
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
    return load(RESCUE);
  }

  /** Version {@code number}, if there is one. */
  public Optional<Stored> version(int number) {
    return load(file(number));
  }

  /** The commit history, youngest first. */
  public List<Version> history() {
    List<Version> versions = new ArrayList<>();
    for (int number = 0; number < VERSIONS; number++) {
      Optional<byte[]> packed = store.read(file(number));
      if (packed.isPresent()) {
        byte[] start = unpacked(packed.get(), 1024);
        versions.add(new Version(number, record(start)));
        Arrays.fill(start, (byte) 0);
      }
    }
    return versions;
  }

  private Optional<Stored> load(String name) {
    Optional<byte[]> packed = store.read(name);
    if (packed.isEmpty()) {
      return Optional.empty();
    }
    byte[] text = unpacked(packed.get(), Integer.MAX_VALUE);
    Loaded loaded = ConfigReader.trusting(secrets).merge(ConfigTree.empty(root), List.of(), text);
    CommitRecord record = record(text);
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

  private byte[] packed(ConfigTree tree, CommitRecord record) {
    try (PackedText packed = new PackedText(members)) {
      packed.text(header(record, release, ZoneOffset.UTC));
      if (!record.comment().isEmpty()) {
        packed.text(COMMENT + record.comment().replace('\n', ' ') + "\n");
      }
      BracePrinter.inParts(packed, statement -> !statement.name().equals("version"))
          .print(tree.root());
      byte[] file = packed.file();
      members = packed.members();
      return file;
    }
  }

  /** The first lines of a shown or stored configuration; its time in {@code zone}. */
  public static String header(CommitRecord record, String release, ZoneId zone) {
    String via = record.via().equals("cli") ? "" : " via " + record.via();
    return LAST_COMMIT
        + DateText.iso(record.time().atZone(zone))
        + " by "
        + record.user()
        + via
        + "\n"
        + "version "
        + release
        + ";\n";
  }

  private static CommitRecord record(byte[] text) {
    String user = "root";
    String via = "cli";
    String comment = "";
    Instant time = Instant.EPOCH;
    int at = 0;
    while (at < text.length && (text[at] == '#' || text[at] == 'v')) {
      int end = at;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      String line = new String(text, at, end - at, StandardCharsets.UTF_8);
      if (line.startsWith(LAST_COMMIT)) {
        time = TimeText.parse(line.substring(LAST_COMMIT.length()));
        int by = line.indexOf(" by ") + 4;
        int behind = line.indexOf(" via ", by);
        user = behind < 0 ? line.substring(by) : line.substring(by, behind);
        via = behind < 0 ? via : line.substring(behind + 5);
      } else if (line.startsWith(COMMENT)) {
        comment = line.substring(COMMENT.length());
      }
      at = end + 1;
    }
    return new CommitRecord(user, time, via, comment);
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
    } catch (IOException e) {
      length = Math.max(length, 0);
    }
    Arrays.fill(packed, (byte) 0);
    byte[] exact = Arrays.copyOf(text, length);
    Arrays.fill(text, (byte) 0);
    return exact;
  }
}
