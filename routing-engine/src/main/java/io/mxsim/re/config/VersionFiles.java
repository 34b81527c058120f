package io.mxsim.re.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where committed configurations lie: the active one and the youngest of the former ones on flash,
 * the others on the disk. A commit moves each up by one.
 */
final class VersionFiles {
  static final String ACTIVE = "/config/juniper.conf.gz";

  private static final String FLASH = "/config/juniper.conf.";
  private static final String DISK = "/var/db/config/juniper.conf.";
  private static final String PREVIOUS = "/config/juniper.conf.1+.gz";

  private final ConfigStore store;
  private final int versions;

  /**
   * @param versions how many are kept, the active one among them
   */
  VersionFiles(ConfigStore store, int versions) {
    this.store = store;
    this.versions = versions;
  }

  Optional<byte[]> read(int number) {
    String name = locate(number);
    return name == null ? Optional.empty() : store.read(name);
  }

  /** The file of a version, or null. */
  private String locate(int number) {
    if (number == 0) {
      return store.exists(ACTIVE) ? ACTIVE : null;
    }
    for (String folder : new String[] {FLASH, DISK}) {
      if (store.exists(folder + number + ".gz")) {
        return folder + number + ".gz";
      }
    }
    return null;
  }

  private static String place(int number, int onFlash) {
    return (number <= onFlash ? FLASH : DISK) + number + ".gz";
  }

  /**
   * Keeps the active file as version 1 and moves the others up, as far as there are any.
   *
   * @param onFlash how many former ones belong on flash
   */
  void keep(byte[] active, int onFlash) {
    store.write(PREVIOUS, active);
    Arrays.fill(active, (byte) 0);
    store.sync();
    int free = 1;
    while (free < versions - 1 && locate(free) != null) {
      free++;
    }
    String oldest = locate(free);
    if (oldest != null && !oldest.equals(place(free, onFlash))) {
      store.delete(oldest);
    }
    int number = free;
    while (number > 1 && place(number - 1, onFlash).startsWith(DISK)) {
      store.rename(locate(number - 1), place(number, onFlash));
      number--;
    }
    if (number > 1 && place(number, onFlash).startsWith(DISK)) {
      toDisk(locate(number - 1), place(number, onFlash));
      number--;
    }
    for (; number > 1; number--) {
      store.rename(locate(number - 1), place(number, onFlash));
    }
    store.rename(PREVIOUS, place(1, onFlash));
  }

  /** The disk has it before the flash gives it up, for each of them is synced on its own. */
  private void toDisk(String from, String to) {
    Optional<byte[]> file = store.read(from);
    file.ifPresent(bytes -> store.write(to, bytes));
    file.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    store.sync();
    store.delete(from);
  }

  /**
   * Makes good what a power cut left of {@link #keep}: nothing but versions that lie there twice.
   */
  void mend() {
    store.delete(PREVIOUS);
    int next = 0;
    byte[] last = new byte[0];
    for (int number = 0; number < versions; number++) {
      String name = locate(number);
      if (name == null) {
        continue;
      }
      byte[] file = store.read(name).orElseThrow();
      if (Arrays.equals(file, last)) {
        store.delete(name);
      } else if (next++ < number) {
        store.rename(name, name.replace("." + number + ".", "." + (next - 1) + "."));
      }
      Arrays.fill(last, (byte) 0);
      last = file;
    }
    Arrays.fill(last, (byte) 0);
    store.sync();
  }
}
