package io.mxsim.lab.scenario;

import java.nio.file.Path;

/** A scenario file says something that cannot be understood; the message is a whole sentence. */
public final class ScenarioError extends Exception {

  /** An error at a line of the file, from 1; 0 for the file as a whole. */
  ScenarioError(Path file, int line, String sentence) {
    super(file + (line > 0 ? ":" + line : "") + ": " + sentence);
  }
}
