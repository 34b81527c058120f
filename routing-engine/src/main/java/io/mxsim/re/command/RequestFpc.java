package io.mxsim.re.command;

import io.mxsim.chassis.catalog.SlotId;
import io.mxsim.re.chassisd.Chassisd;
import io.mxsim.re.mgd.Invocation;
import io.mxsim.re.mgd.OperationalCommand;
import io.mxsim.re.reply.Element;
import java.util.Optional;

/** {@code request chassis fpc slot N (offline | online | restart)}. */
public final class RequestFpc implements OperationalCommand {
  private final Chassisd chassisd;

  public RequestFpc(Chassisd chassisd) {
    this.chassisd = chassisd;
  }

  @Override
  public String rpc() {
    return "request-chassis-fpc";
  }

  @Override
  public void run(Invocation invocation) {
    Optional<String> problem = CardSlots.problem(chassisd.chassis(), invocation, "slot");
    if (problem.isPresent()) {
      invocation.answer(problem.get());
    } else {
      String text = obey(invocation);
      invocation.answer(Element.of("chassis-fpc-state", text.strip()), text);
    }
  }

  private String obey(Invocation invocation) {
    SlotId id = SlotId.fpc(CardSlots.number(invocation, "slot").orElseThrow());
    CardView fpc = CardView.of(chassisd, chassisd.chassis().slot(id));
    if (fpc.empty()) {
      return "FPC slot " + id.number() + " is empty\n";
    }
    String command = invocation.argument("cmd").orElseThrow();
    switch (command) {
      case "offline" -> {
        if (fpc.offline()) {
          return "FPC " + id.number() + " already offline\n";
        }
        chassisd.offline(id);
        return initiated("Offline");
      }
      case "online" -> {
        if (chassisd.keptOff(id)) {
          return "FPC " + id.number() + " is configured to be powered off\n";
        }
        if (!fpc.offline()) {
          return "FPC " + id.number() + " already online\n";
        }
        chassisd.online(id);
        return initiated("Online");
      }
      case "restart" -> {
        if (fpc.offline()) {
          return "FPC " + id.number() + " is offline\n";
        }
        chassisd.restart(id);
        return initiated("Restart");
      }
      default -> throw new IllegalArgumentException("the model has no such command: " + command);
    }
  }

  private static String initiated(String what) {
    return what + " initiated, use \"show chassis fpc\" to verify\n";
  }
}
