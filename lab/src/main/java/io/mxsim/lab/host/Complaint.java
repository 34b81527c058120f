package io.mxsim.lab.host;

import io.mxsim.lab.router.RouterRefused;
import java.util.concurrent.Callable;

/** Turns refusals into a sentence on standard error and an exit code. */
final class Complaint {
  private Complaint() {}

  /** A command's work, which may be refused. */
  @FunctionalInterface
  interface Work extends Callable<Integer> {
    @Override
    Integer call() throws RouterRefused;
  }

  static int orExitCode(Work work) {
    try {
      return work.call();
    } catch (RouterRefused e) {
      System.err.println("mxsim: " + e.getMessage());
      return switch (e.reason()) {
        case REQUEST -> ExitCode.USAGE;
        case ENVIRONMENT -> ExitCode.ENVIRONMENT;
      };
    }
  }

  static RouterRefused request(String sentence) {
    return new RouterRefused(RouterRefused.Reason.REQUEST, sentence);
  }

  static RouterRefused environment(String sentence) {
    return new RouterRefused(RouterRefused.Reason.ENVIRONMENT, sentence);
  }
}
