package io.mxsim.re.command;

import io.mxsim.re.access.Dialogue;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.ManagementDaemon;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.mgd.Question;
import io.mxsim.re.os.ProcessTable;
import io.mxsim.re.power.GoingDown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code request system|vmhost reboot|halt|power-off}: asks, tells every terminal, and goes down.
 */
public final class RequestPower implements OperationalCommand {
  private final String rpc;
  private final String question;
  private final List<String> answer;
  private final Consumer<GoingDown.Whom> action;
  private final Surroundings surroundings;

  /**
   * What the commands work on.
   *
   * @param mgd known only when a command runs: it is made with the commands
   */
  public record Surroundings(
      GoingDown power,
      ProcessTable processes,
      Supplier<ManagementDaemon> mgd,
      Supplier<String> hostName) {}

  private RequestPower(
      String rpc,
      String question,
      List<String> answer,
      Consumer<GoingDown.Whom> action,
      Surroundings surroundings) {
    this.rpc = rpc;
    this.question = question;
    this.answer = answer;
    this.action = action;
    this.surroundings = surroundings;
  }

  /** Every one of them. */
  public static List<OperationalCommand> all(Surroundings around) {
    GoingDown power = around.power();
    List<String> vmhost =
        List.of("Initiating vmhost reboot...", "warning: Initiating Junos shutdown...");
    return List.of(
        new RequestPower("request-reboot", "Reboot the system ?", List.of(), power::reboot, around),
        new RequestPower("request-halt", "Halt the system ?", List.of(), power::halt, around),
        new RequestPower(
            "request-power-off", "Power Off the system ?", List.of(), power::switchOff, around),
        new RequestPower(
            "request-vmhost-reboot", "Reboot the system ?", vmhost, power::reboot, around),
        new RequestPower(
            "request-vmhost-halt", "Halt the vmhost ?", List.of(), power::halt, around),
        new RequestPower(
            "request-vmhost-poweroff",
            "Power-off the vmhost ?",
            List.of(),
            power::switchOff,
            around));
  }

  @Override
  public String rpc() {
    return rpc;
  }

  @Override
  public void run(Invocation invocation) {
    GoingDown.Whom whom = whom(invocation);
    if (whom != GoingDown.Whom.THIS && surroundings.power().other().isEmpty()) {
      invocation.answer("warning: Other routing-engine not present\n");
      return;
    }
    Question.ask(
        invocation.dialogue(),
        question,
        false,
        yes -> {
          if (yes) {
            go(invocation.dialogue(), whom);
          } else {
            invocation.dialogue().finished();
          }
        });
  }

  private void go(Dialogue dialogue, GoingDown.Whom whom) {
    StringBuilder text = new StringBuilder();
    if (whom != GoingDown.Whom.OTHER) {
      text.append('\n');
      answer.forEach(line -> text.append(line).append('\n'));
      text.append("Shutdown NOW!\n[pid ").append(surroundings.processes().fork()).append("]\n");
      String host = surroundings.hostName().get();
      surroundings
          .mgd()
          .get()
          .broadcast(
              "\n*** FINAL System shutdown message from root@"
                  + host
                  + " ***\n\nSystem going down IMMEDIATELY\n");
    }
    dialogue.print(text.toString());
    action.accept(whom);
    dialogue.finished();
  }

  private static GoingDown.Whom whom(Invocation invocation) {
    if (invocation.has("both-routing-engines")) {
      return GoingDown.Whom.BOTH;
    }
    return invocation.has("other-routing-engine") ? GoingDown.Whom.OTHER : GoingDown.Whom.THIS;
  }
}
