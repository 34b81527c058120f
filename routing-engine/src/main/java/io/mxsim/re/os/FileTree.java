package io.mxsim.re.os;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The tree of files that programs on the Routing Engine see. What is written stays in memory until
 * {@link #sync}; a power cut before that loses it.
 */
public interface FileTree {
  /**
   * One name in a directory.
   *
   * @param name the last part of its path
   * @param size bytes; 0 for a directory
   */
  record Entry(String name, boolean directory, long size, ZonedDateTime modified) {}

  /** What the kernel calls a file by: its file system, its number there, its generation. */
  record Identity(int fsid, int fileid, int generation) {}

  /** Of a regular file; empty when there is none of that path. */
  Optional<Identity> identity(String path);

  /** The content of a regular file; empty when there is none of that path. */
  Optional<byte[]> read(String path);

  /** Makes or replaces a file; its directories are made as needed. */
  void write(String path, byte[] content);

  /** Adds to the end of a file, which is made when there is none. */
  void append(String path, byte[] content);

  /** Makes a directory and those that lead to it; nothing when it is there. */
  void makeDirectory(String path);

  /** Removes a file, or a directory with all it holds; false when there is none of that path. */
  boolean delete(String path);

  /** Gives a file another name, replacing what has it; false when there is no such file. */
  boolean rename(String from, String to);

  boolean isDirectory(String path);

  /** The size of a regular file in bytes, or -1 when there is none of that path. */
  long size(String path);

  /** Names in a directory, sorted; empty when there is no such directory. */
  List<Entry> list(String directory);

  /** Puts everything written so far on the media. */
  void sync();
}
