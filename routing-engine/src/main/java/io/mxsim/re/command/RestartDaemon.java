package io.mxsim.re.command;

import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.model.Argument;
import io.mxsim.re.model.CommandWord;
import io.mxsim.re.model.ValueType;
import io.mxsim.re.os.Executor;
import io.mxsim.re.os.ProcessTable;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code restart DAEMON [gracefully|immediately|soft]}: init ends the process and starts it anew;
 * {@code soft} only makes it read its configuration again.
 */
public final class RestartDaemon implements OperationalCommand {
  private final ProcessTable processes;
  private final Executor executor;
  private final Consumer<String> init;
  private final Supplier<CommandWord> commands;

  /**
   * The command.
   *
   * @param init logs what init does
   * @param commands the model's commands, which name each daemon in words
   */
  public RestartDaemon(
      ProcessTable processes,
      Executor executor,
      Consumer<String> init,
      Supplier<CommandWord> commands) {
    this.processes = processes;
    this.executor = executor;
    this.init = init;
    this.commands = commands;
  }

  @Override
  public String rpc() {
    return "restart-daemon";
  }

  @Override
  public void run(Invocation invocation) {
    String service = invocation.argument("daemon-name").orElseThrow();
    String how = invocation.argument("how-to-reset").orElse("gracefully");
    Optional<ProcessTable.Process> found =
        processes.daemons().stream().filter(each -> each.service().equals(service)).findFirst();
    if (found.isEmpty()) {
      invocation.answer("error: " + label(service) + " is not running\n");
      return;
    }
    ProcessTable.Process old = found.get();
    String named = service + " (PID " + old.pid() + ") ";
    if (how.equals("soft")) {
      init.accept(named + "hangup signal 1 sent");
      invocation.answer(label(service) + " signalled, pid " + old.pid() + "\n");
      return;
    }
    boolean now = how.equals("immediately");
    init.accept(named + (now ? "kill signal 9 sent" : "terminate signal 15 sent"));
    Optional<Executor.Denied> denied = executor.execute(old.path(), 0, processes.next());
    if (denied.isPresent()) {
      processes.stop(service);
      denied.get().kernel().ifPresent(init);
      invocation.answer("error: " + old.path() + ": " + denied.get().error() + "\n");
      return;
    }
    int pid = processes.start(service, old.path()).pid();
    init.accept(service + " (PID " + pid + ") started");
    invocation.answer(label(service) + " started, pid " + pid + "\n");
  }

  /** {@code Chassis control process}: the help of the word. */
  private String label(String service) {
    for (Argument argument : commands.get().running(rpc()).orElseThrow().arguments()) {
      if (argument.type() instanceof ValueType.Words words) {
        for (ValueType.Word word : words.words()) {
          if (word.name().equals(service)) {
            return word.help();
          }
        }
      }
    }
    return service;
  }
}
