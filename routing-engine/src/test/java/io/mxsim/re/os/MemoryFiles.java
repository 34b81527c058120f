package io.mxsim.re.os;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file tree in memory, for tests. */
public final class MemoryFiles implements FileTree {
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final TreeSet<String> directories = new TreeSet<>();
  private int syncs;

  /** How often everything was put on the media. */
  public int syncs() {
    return syncs;
  }

  /** The paths of all files. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<Identity> identity(String path) {
    return files.containsKey(path)
        ? Optional.of(new Identity(7, files.headMap(path).size(), 1))
        : Optional.empty();
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  @Override
  public void write(String path, byte[] content) {
    files.put(path, content.clone());
  }

  @Override
  public void append(String path, byte[] content) {
    byte[] old = files.getOrDefault(path, new byte[0]);
    byte[] both = Arrays.copyOf(old, old.length + content.length);
    System.arraycopy(content, 0, both, old.length, content.length);
    files.put(path, both);
  }

  @Override
  public void makeDirectory(String path) {
    directories.add(path);
  }

  @Override
  public boolean delete(String path) {
    boolean directory = directories.removeIf(name -> (name + "/").startsWith(path + "/"));
    return files.keySet().removeIf(name -> name.equals(path) || name.startsWith(path + "/"))
        || directory;
  }

  @Override
  public boolean rename(String from, String to) {
    byte[] content = files.remove(from);
    if (content != null) {
      files.put(to, content);
    }
    return content != null;
  }

  @Override
  public boolean isDirectory(String path) {
    String prefix = path.endsWith("/") ? path : path + "/";
    return directories.stream().anyMatch(name -> (name + "/").startsWith(prefix))
        || files.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  @Override
  public long size(String path) {
    byte[] content = files.get(path);
    return content == null ? -1 : content.length;
  }

  @Override
  public List<Entry> list(String directory) {
    String prefix = directory.endsWith("/") ? directory : directory + "/";
    TreeSet<String> names = new TreeSet<>();
    for (String path : files.keySet()) {
      if (path.startsWith(prefix)) {
        String rest = path.substring(prefix.length());
        names.add(rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest);
      }
    }
    for (String path : directories) {
      if (path.startsWith(prefix)) {
        names.add(path.substring(prefix.length()).split("/")[0]);
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (String name : names) {
      boolean directoryEntry = !files.containsKey(prefix + name);
      long size = directoryEntry ? 0 : size(prefix + name);
      entries.add(new Entry(name, directoryEntry, size, Instant.EPOCH.atZone(ZoneOffset.UTC)));
    }
    return entries;
  }

  @Override
  public void sync() {
    syncs++;
  }
}
