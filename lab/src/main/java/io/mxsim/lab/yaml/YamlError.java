package io.mxsim.lab.yaml;

import java.nio.file.Path;

/**
 * A file of scenarios or topologies says something that cannot be understood; the message is a
 * whole sentence.
 */
public final class YamlError extends Exception {

  /** An error at a line of the file, from 1; 0 for the file as a whole. */
  public YamlError(Path file, int line, String sentence) {
    super(file + (line > 0 ? ":" + line : "") + ": " + sentence);
  }
}
