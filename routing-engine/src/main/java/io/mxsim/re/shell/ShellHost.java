package io.mxsim.re.shell;

import io.mxsim.re.access.Interpreter;
import io.mxsim.re.command.ShowStorage;
import io.mxsim.re.os.Executor;
import io.mxsim.re.os.FileTree;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.os.SystemClock;
import io.mxsim.re.software.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The machine under a shell.
 *
 * @param hostName empty when there is none
 * @param execute executes a file in the way of every program; empty when it was executed
 * @param sha256 computed in a module of the Routing Engine
 * @param follow calls back with each line that is added to a log file, until the answer is run
 */
public record ShellHost(
    Supplier<String> hostName,
    FileTree files,
    SystemClock clock,
    ProcessTable processes,
    Function<String, Optional<Executor.Denied>> execute,
    Supplier<List<ShowStorage.Mounted>> mounts,
    Release release,
    UnaryOperator<byte[]> sha256,
    BiFunction<String, Consumer<String>, Runnable> follow) {
  /**
   * Who sits at the shell.
   *
   * @param group name of the first group
   * @param cli starts a CLI session of the same user; null when there is no CLI to start
   */
  public record User(String name, int uid, String group, Supplier<Interpreter> cli) {
    /** Whether it is the super-user. */
    boolean root() {
      return uid == 0;
    }
  }
}
