package io.mxsim.re.config;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files in memory, on two partitions; dies at a chosen change, as a power cut would have it, which
 * takes with it what was not synced.
 */
public final class MemoryStore implements ConfigStore {
  /** The power cut. */
  public static final class PowerCut extends RuntimeException {}

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, byte[]> durable = new HashMap<>();
  private int left = Integer.MAX_VALUE;

  /** Dies at the change after {@code changes} more. */
  public void dieAfter(int changes) {
    left = changes;
  }

  /** After a power cut: only what was synced is there. */
  public void powerBack() {
    if (left < 0) {
      files.clear();
      files.putAll(durable);
    }
    left = Integer.MAX_VALUE;
  }

  private void change() {
    if (left-- == 0) {
      throw new PowerCut();
    }
  }

  @Override
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  @Override
  public boolean exists(String name) {
    return files.containsKey(name);
  }

  @Override
  public void write(String name, byte[] bytes) {
    if (left == 0) {
      files.put(name, Arrays.copyOf(bytes, bytes.length / 2));
    }
    change();
    files.put(name, bytes.clone());
  }

  @Override
  public void rename(String from, String to) {
    change();
    files.put(to, files.remove(from));
  }

  @Override
  public void delete(String name) {
    change();
    files.remove(name);
  }

  @Override
  public void sync() {
    sync("/config/");
    sync("/var/");
  }

  private void sync(String partition) {
    change();
    durable.keySet().removeIf(name -> name.startsWith(partition));
    files.forEach((name, bytes) -> {
      if (name.startsWith(partition)) {
        durable.put(name, bytes);
      }
    });
  }
}
