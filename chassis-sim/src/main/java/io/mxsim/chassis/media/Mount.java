package io.mxsim.chassis.media;

/** What came of mounting a partition. */
public sealed interface Mount {
  /**
   * The file system is there.
   *
   * @param warning what was found damaged and could be made good, or empty
   */
  record Mounted(FileSystem fileSystem, String warning) implements Mount {}

  /** There is no file system: the partition is new or was erased. */
  record Blank() implements Mount {}

  /** There was a file system; {@code what} says in words what is wrong with it. */
  record Damaged(String what) implements Mount {}
}
