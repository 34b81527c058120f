package io.mxsim.re.config;

import java.util.Optional;

/**
 * The files that configurations live in. What was written may be lost by a power cut until {@link
 * #sync}; a {@link #rename} either happened or did not.
 */
public interface ConfigStore {
  /** The file's bytes, which the caller overwrites; empty if there is no such file. */
  Optional<byte[]> read(String name);

  /** Whether there is such a file. */
  boolean exists(String name);

  /** Makes the file hold {@code bytes}, which stay the caller's. */
  void write(String name, byte[] bytes);

  /** Gives the file another name and replaces whatever had it. */
  void rename(String from, String to);

  /** Removes the file, if there is one. */
  void delete(String name);

  /** Returns once everything before it would survive a power cut. */
  void sync();
}
